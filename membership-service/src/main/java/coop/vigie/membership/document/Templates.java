package coop.vigie.membership.document;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.value.Wording;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * Renders a template over plain texts and lists.
 *
 * <p>The engine is our own: it resolves maps, conditions and loops over the lists that it is given, and nothing else: no bean, no
 * method of a class, no include, no unescaped value, no number to count to. A template brought by an organisation can show what it
 * is given and do nothing; what it makes is read as XML before it is kept, so that it can always be printed.
 */
@ApplicationScoped
class Templates {

    private static final Variant HTML = Variant.forContentType("text/html");
    private static final int LARGEST_PAGE = 20_000_000;
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<\\s*(script|iframe|object|embed|link|meta|base|form|img|svg|style|html|head|body)\\b|<[^>]*\\bon\\w+\\s*=|<[^>]*\\b(style|href|src)\\s*=|javascript:|url\\s*\\(|@import|<!(?!--)|<\\?");
    private static final Pattern SECTION = Pattern.compile("\\{[#/!][^}]*\\}|\\{[\\w.\\s:?'()]+\\}");
    private static final Pattern COUNTING_LOOP = Pattern.compile("\\{#(for|each)[^}]*\\b\\d+\\s*\\}");

    private final Engine engine = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addSectionHelper(new LoopSectionHelper.Factory())
            .addValueResolver(ValueResolvers.mapResolver())
            // The element that a loop is at, and its index; nothing else here is a Mapper.
            .addValueResolver(ValueResolvers.mapperResolver())
            .addValueResolver(ValueResolvers.orResolver())
            .addValueResolver(ValueResolvers.logicalAndResolver())
            .addValueResolver(ValueResolvers.logicalOrResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .strictRendering(true)
            .build();
    private final TemplateStore store;

    Templates(TemplateStore store) {
        this.store = store;
    }

    /** The body of a page, made by the organisation's own template where it has one. */
    String render(DocumentKind kind, Optional<String> organisation, Map<String, Object> model) {
        String template = organisation
                .flatMap(id -> store.find(id, kind.code()))
                .map(TemplateStore.StoredTemplate::body)
                .orElseGet(() -> ours(kind));
        return renderOwn(template, model);
    }

    /** The template that we bring. */
    String ours(DocumentKind kind) {
        return resource("documents/" + kind.code() + ".html");
    }

    /** Refuses a template that cannot be read or that tries more than to show. */
    void check(DocumentKind kind, String template) {
        if (ACTIVE.matcher(template).find() || COUNTING_LOOP.matcher(template).find()) {
            throw Refusal.invalid(
                    "",
                    "template-active",
                    Text.of(
                            "Un modèle est une page sans script, image, style (ni attribut style), lien ni boucle de comptage.",
                            "A template is a page without script, image, style (nor style attribute), link or counting loop."));
        }
        try {
            TemplateNames.unknownIn(engine.parse(template, HTML), template, kind)
                    .ifPresent(expression -> {
                        throw unknown(expression);
                    });
            // Whatever is shown or left out, each part is well formed by itself.
            PageXml.demandWellFormed("<main>" + SECTION.matcher(template).replaceAll("") + "</main>");
        } catch (TemplateException e) {
            throw unreadable(e);
        }
    }

    String renderOwn(String template, Map<String, Object> model) {
        StringBuilder page = new StringBuilder();
        try {
            engine.parse(template, HTML)
                    .data(BoundedModel.of(model))
                    .consume(part -> append(page, part))
                    .toCompletableFuture()
                    .join();
        } catch (TemplateException e) {
            throw unreadable(e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof TemplateException cause) {
                throw unreadable(cause);
            }
            throw e;
        }
        String body = Typography.apply(">" + page + "<").substring(1).replaceAll("<$", "");
        PageXml.demandWellFormed("<main>" + body + "</main>");
        return body;
    }

    private static void append(StringBuilder page, String part) {
        if (page.length() + part.length() > LARGEST_PAGE) {
            throw new TemplateException("the page is too large");
        }
        page.append(part);
    }

    private static Refusal unreadable(TemplateException e) {
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        Text place = e.getOrigin() == null
                ? Text.of("", "")
                : Text.of(
                        " à la ligne " + e.getOrigin().getLine(),
                        " at line " + e.getOrigin().getLine());
        return Refusal.conflict(
                        "template-unreadable",
                        Wording.of(
                                "Le modèle ne peut être rendu : corrigez ce qui est entre accolades%s. Chaque condition et chaque boucle se ferme, chaque nom est l'un de ceux de notre modèle.",
                                "The template cannot be rendered: correct what is in braces%s. Each condition and each loop is closed, each name is one of those of our template.",
                                place))
                .with("engine", why);
    }

    private static Refusal unknown(String expression) {
        return Refusal.invalid(
                "",
                "template-name-unknown",
                Wording.of(
                        "Ce document n'a rien pour « {%s} » : prenez un des noms de notre modèle (GET à la même adresse).",
                        "This document has nothing for \"{%s}\": take one of the names of our template (GET at the same address).",
                        expression));
    }

    static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The style sheet, for upright pages or for pages on their side. */
    static String css(boolean landscape) {
        return resource("documents/document.css") + (landscape ? resource("documents/landscape.css") : "");
    }

    static byte[] bytes(String name) {
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the build: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
