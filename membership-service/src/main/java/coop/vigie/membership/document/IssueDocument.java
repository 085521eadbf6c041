package coop.vigie.membership.document;

import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.StoredJson;
import coop.vigie.membership.document.DocumentStore.DocumentRow;
import coop.vigie.membership.ledger.HashChain;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.value.French;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes a document: what it says is hashed, the hash is numbered and kept with the register's position, and the page carries all
 * of them, so that any paper can be traced and verified. The same content asked for again is the same document.
 */
@ApplicationScoped
class IssueDocument {

    private final Templates templates;
    private final DocumentStore store;
    private final Author author;

    IssueDocument(Templates templates, DocumentStore store, Author author) {
        this.templates = templates;
        this.store = store;
        this.author = author;
    }

    /**
     * What a document is made of.
     *
     * @param organisation whose own template is taken where it has one
     * @param verification the address under which hashes are verified
     */
    record Order(
            DocumentKind kind,
            Head head,
            UUID membership,
            Optional<String> organisation,
            Map<String, Object> model,
            String verification) {}

    /** A page, and the document that it is. */
    record Issued(DocumentRow document, String html) {}

    @Transactional
    Issued handle(Order order) {
        String content = order.kind().code() + "\n" + StoredJson.write(order.model());
        DocumentRow row = store.insert(new DocumentRow(
                HashChain.sha256(content.getBytes(StandardCharsets.UTF_8)),
                order.kind().code(),
                order.head().cooperative(),
                order.membership(),
                author.today().getYear(),
                0,
                order.head().lastNumber(),
                order.head().lastHash(),
                author.now(),
                author.name()));
        Map<String, Object> model = new LinkedHashMap<>(order.model());
        model.put("document", Map.of("number", row.number(), "position", French.number(row.position())));
        String body = templates.render(order.kind(), order.organisation(), model);
        return new Issued(row, page(order, row, body));
    }

    private static String page(Order order, DocumentRow row, String body) {
        String title = title(order);
        String footer = Typography.text("Document n° " + row.number() + " — registre au mouvement n° " + row.position())
                + "<br/>Empreinte " + row.hash() + "<br/>Vérification : " + escape(order.verification()) + row.hash();
        return "<!DOCTYPE html>\n<html lang=\"fr\" xml:lang=\"fr\"><head><meta charset=\"UTF-8\"/><title>"
                + escape(title) + " (document n° " + row.number() + ")</title>"
                + "<meta name=\"description\" content=\"" + escape(title) + "\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><style>"
                + Templates.css(order.kind() == DocumentKind.REGISTER)
                + "</style></head><body>\n<div class=\"footer-left\">"
                + footer
                + "</div>\n<main>" + body + "</main></body></html>";
    }

    /** An act goes by its own number, which is not the document's, and a project has none. */
    private static String title(Order order) {
        if (order.kind() == DocumentKind.DELIBERATION && order.model().get("decision") instanceof Map<?, ?> decision) {
            return Boolean.TRUE.equals(decision.get("voted"))
                    ? "Délibération n° " + decision.get("number")
                    : "Projet de délibération";
        }
        if (order.kind() == DocumentKind.EXPLANATORY_NOTE
                && order.model().get("authority") instanceof Map<?, ?> authority
                && "rapport".equals(authority.get("paperName"))) {
            return "Rapport à l'assemblée";
        }
        return order.kind().title();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
