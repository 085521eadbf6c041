package coop.vigie.membership.document;

import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that a template may use, by kind of document: the same as the models have. A name that is not among them is told when
 * the template is put, and not on the day on which an assembly waits for its document.
 */
final class TemplateNames {

    private static final Pattern LOOP = Pattern.compile("\\{#(?:for|each)\\s+(\\w+)\\s+in\\s+([\\w.]+)\\s*}");
    private static final Pattern LOOP_STATE =
            Pattern.compile("(\\w+)_(count|index|hasNext|isLast|isFirst|odd|even|indexParity)");

    private static final String HOLDER =
            "number name siren category college shares sharesWords amount amountWords paid remaining since movements";
    private static final String MOVEMENT = "number effectiveOn label act shares";
    private static final String ENTERED = MOVEMENT
            + " enteredOn holder address siren account nominal price approval linked balance total capital hash";
    private static final String CHECK = "id title article certainty outcome detail remedy";

    /** By path, the names below it; of a list, those of its items. */
    private static final Map<String, String> EVERYWHERE = Map.of(
            "", "today cooperative document",
            "document", "number position",
            "cooperative",
                    "name formLabel variant siren seat registry object nominal capital shares members categories colleges"
                            + " paymentYears reimbursementYears approvalBody approvalBodyOf floor lossMethod platforms",
            "cooperative.platforms", "name summary");

    private static final Map<String, String> OF_HOLDERS =
            Map.of("", "holder", "holder", HOLDER, "holder.movements", MOVEMENT);

    private static final Map<String, String> OF_SUMMONS =
            Map.of("", "summons", "summons", "recordDate count tally electors", "summons.electors", HOLDER);

    private static final Map<String, String> OF_REGISTER = Map.of(
            "", "register",
            "register", "first last movements folios total capital holders closings",
            "register.movements", ENTERED,
            "register.folios", "number first last totalBefore capitalBefore movements total capital",
            "register.folios.movements", ENTERED,
            "register.holders", HOLDER + " address",
            "register.closings", "endsOn position shares capital hash");

    private static final Map<String, String> OF_PROJECTS = Map.ofEntries(
            Map.entry(
                    "",
                    "membership authority decision texts sitting calendar years form review ceiling account categories"
                            + " uncertain concerned exits"),
            Map.entry(
                    "membership",
                    "purpose legalBasis shares sharesWords amount amountWords firstPayment balance category college"
                            + " collegeWeight percent"),
            Map.entry(
                    "authority",
                    "name siren assembly assemblyArticle assemblyOf executive executiveCapital article articles"
                            + " castingArticle forceArticles referralArticle paper paperName"),
            Map.entry(
                    "decision",
                    "voted number date votesFor votesAgainst abstentions castingVote rejected paperSent recusals"
                            + " representative substitute receivedOn publishedOn certifiedOn enforceableSince appealDeadline"),
            Map.entry(
                    "texts",
                    "competence epciLink commission discardedOptions budget aidBasis aidStatementOn aidSum aidCeiling"
                            + " court"),
            Map.entry(
                    "sitting",
                    "convenedOn rapporteur members present proxies quorum signatory authorisedUntil mandateUntil"),
            Map.entry("calendar", "what when"),
            Map.entry("years", "year turnover result capital reserves losses"),
            Map.entry("form", "signatory signedOn"),
            Map.entry("review", "accountsYear losses"),
            Map.entry(
                    "ceiling",
                    "date position publicBefore sharesBefore percentBefore publicAfter sharesAfter percentAfter"
                            + " twicePublicAfter sign sentence marginSentence"),
            Map.entry("account", "main chapter unpaid"),
            Map.entry("categories", "label members shares percent"),
            Map.entry("uncertain", CHECK),
            Map.entry("concerned", CHECK),
            Map.entry("exits", "method losses value"));

    private final Map<String, String> names = new HashMap<>(EVERYWHERE);
    /** The lists that an alias stands for: one name may be taken for several loops. */
    private final Map<String, Set<String>> loops = new HashMap<>();

    private TemplateNames(DocumentKind kind) {
        Map<String, String> own =
                switch (kind) {
                    case CERTIFICATE, MOVEMENT_ORDER -> OF_HOLDERS;
                    case SUMMONS -> OF_SUMMONS;
                    case REGISTER -> OF_REGISTER;
                    case DELIBERATION, SUBSCRIPTION_FORM, EXPLANATORY_NOTE -> OF_PROJECTS;
                };
        own.forEach((path, more) -> names.merge(path, more, (one, other) -> one + " " + other));
    }

    /** The first expression of the template that a document of this kind has nothing for, as it is written. */
    static Optional<String> unknownIn(Template parsed, String text, DocumentKind kind) {
        TemplateNames known = new TemplateNames(kind);
        Matcher loop = LOOP.matcher(text);
        while (loop.find()) {
            known.loops.computeIfAbsent(loop.group(1), alias -> new HashSet<>()).add(loop.group(2));
        }
        return parsed.getExpressions().stream()
                .filter(expression -> !known.has(expression))
                .map(Expression::toOriginalString)
                .findFirst();
    }

    private boolean has(Expression expression) {
        if (expression.isLiteral()) {
            return true;
        }
        List<Expression.Part> parts = expression.getParts();
        if (expression.hasNamespace() || parts.get(0).isVirtualMethod()) {
            return false;
        }
        String first = parts.get(0).getName();
        return isLoopState(first)
                || hasAll(parts, 0, "")
                || loops.containsKey(first) && lists(first, loops.size()).anyMatch(list -> hasAll(parts, 1, list));
    }

    /** Whether these parts are names below the path, as far as a default or a condition, whose operands are looked at by themselves. */
    private boolean hasAll(List<Expression.Part> parts, int from, String path) {
        String at = path;
        for (Expression.Part part : parts.subList(from, parts.size())) {
            if (part.isVirtualMethod()) {
                return true;
            }
            if (!List.of(names.getOrDefault(at, "").split(" ")).contains(part.getName())) {
                return false;
            }
            at = at.isEmpty() ? part.getName() : at + "." + part.getName();
        }
        return true;
    }

    private boolean isLoopState(String name) {
        Matcher state = LOOP_STATE.matcher(name);
        return state.matches() && loops.containsKey(state.group(1));
    }

    /** The lists of an alias by their whole path: a loop within a loop goes through a list of the outer one's item. */
    private Stream<String> lists(String alias, int deepest) {
        return loops.get(alias).stream().flatMap(list -> {
            int dot = list.indexOf('.');
            String outer = dot < 0 ? list : list.substring(0, dot);
            return deepest > 0 && dot > 0 && loops.containsKey(outer)
                    ? Stream.concat(Stream.of(list), lists(outer, deepest - 1).map(of -> of + list.substring(dot)))
                    : Stream.of(list);
        });
    }
}
