package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.Codes;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.PlatformShape;
import coop.vigie.catalogue.vocabulary.Concept;
import coop.vigie.catalogue.vocabulary.Vocabulary;
import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is looked for; a {@code @BeanParam}. Several values of one filter, by commas or by repetition, mean any of them. */
class PlatformQuery {

    private static final int LONGEST_TEXT = 300;

    @QueryParam("q")
    @Parameter(
            description = "Words, in French or English; accents and slips are forgiven",
            example = "reparation velos")
    String q;

    @QueryParam("domain")
    @Parameter(description = "Ids of domain concepts")
    List<String> domain;

    @QueryParam("function")
    @Parameter(description = "Ids of function concepts")
    List<String> function;

    @QueryParam("licence")
    @Parameter(description = "SPDX ids, or `free` for any free licence")
    List<String> licence;

    @QueryParam("legalForm")
    @Parameter(description = "Legal forms of the steward, such as `SCIC`")
    List<String> legalForm;

    @QueryParam("hosting")
    @Parameter(description = "`self-hosted`, `hosted`, or a country such as `FR`")
    List<String> hosting;

    @QueryParam("kind")
    @Parameter(description = "`software`, `hosted-service` or `both`")
    List<String> kind;

    @QueryParam("accessibility")
    @Parameter(description = "`conform`, `partial`, `not-conform`, `not-assessed` or `not-applicable`")
    List<String> accessibility;

    @QueryParam("territory")
    @Parameter(
            description =
                    "Official geographic code of any level, or `FR`: platforms that serve it, or are deployed in it")
    String territory;

    @QueryParam("sovereignty")
    @Parameter(description = "The least score, 0 to 100; platforms whose score is not known are left out")
    String sovereignty;

    @QueryParam("usedBy")
    @Parameter(
            description =
                    "Who uses it by confirmed deployments: ids of organisations, kinds of organisations such as `commune`, or codes of territories")
    List<String> usedBy;

    @QueryParam("hasShares")
    @Parameter(description = "`true`: one can become a member of its cooperative")
    String hasShares;

    @QueryParam("status")
    @Parameter(description = "`published`, `deprecated` (both by default), `withdrawn` or `merged`")
    List<String> status;

    @QueryParam("sort")
    @Parameter(
            description =
                    "`relevance` (default with `q`), `name` (default without), `published`, `updated` or `sovereignty`")
    String sort;

    @QueryParam("facets")
    @Parameter(
            description =
                    "Facets to count: any of domain, function, licence, legalForm, hosting, kind, accessibility, status, hasShares")
    List<String> facets;

    private static final List<String> STATUSES = List.of("published", "deprecated", "withdrawn", "merged");
    private static final List<String> SORTS = List.of("relevance", "name", "published", "updated", "sovereignty");

    /** Refuses values that cannot be meant, so that a slip is not taken for an empty catalogue; afterwards concepts go by all their ids. */
    void check(Vocabulary vocabulary, Predicate<String> isOrganisation) {
        FieldErrors errors = new FieldErrors();
        known(
                errors,
                "domain",
                domain,
                id -> !vocabulary.idsOf(id, Concept.DOMAIN).isEmpty(),
                "/catalogue/v1/concepts?kind=domain");
        known(
                errors,
                "function",
                function,
                id -> !vocabulary.idsOf(id, Concept.FUNCTION).isEmpty(),
                "/catalogue/v1/concepts?kind=function");
        known(
                errors,
                "licence",
                licence,
                id -> id.equals("free") || Licences.faultOf(id).isEmpty(),
                "https://spdx.org/licenses");
        known(
                errors,
                "usedBy",
                usedBy,
                id -> OrganisationState.KINDS.contains(id)
                        || Codes.territory(id).isEmpty()
                        || isOrganisation.test(id),
                "/catalogue/v1/organisations");
        for (String value : values(hosting)) {
            wrong(
                    !PlatformShape.HOSTING.contains(value)
                            && Codes.country(value).isPresent(),
                    errors,
                    "hosting",
                    List.of("self-hosted", "hosted", "both", "FR, DE…"));
        }
        for (String value : values(kind)) {
            wrong(!PlatformShape.KINDS.contains(value), errors, "kind", PlatformShape.KINDS);
        }
        for (String value : values(accessibility)) {
            wrong(!PlatformShape.ACCESSIBILITY.contains(value), errors, "accessibility", PlatformShape.ACCESSIBILITY);
        }
        for (String value : values(status)) {
            wrong(!STATUSES.contains(value), errors, "status", STATUSES);
        }
        wrong(sort != null && !SORTS.contains(sort), errors, "sort", SORTS);
        for (String value : values(facets)) {
            wrong(!Facet.names().contains(value), errors, "facets", Facet.names());
        }
        wrong(
                hasShares != null && !List.of("true", "false").contains(hasShares),
                errors,
                "hasShares",
                List.of("true", "false"));
        boolean badScore = sovereignty != null && !sovereignty.matches("\\d{1,2}|100");
        wrong(badScore, errors, "sovereignty", List.of("0 … 100"));
        if (territory != null && Codes.territory(territory).isPresent()) {
            errors.add(FieldError.inParameter(
                    "territory",
                    "unknown-territory",
                    Text.of(
                            "Aucun territoire n'a ce code ; cherchez-le dans /catalogue/v1/territories?q=.",
                            "No territory has this code; look for it in /catalogue/v1/territories?q=.")));
        }
        if (q != null && q.length() > LONGEST_TEXT) {
            errors.add(FieldError.inParameter(
                    "q",
                    "too-long",
                    Text.of("Au plus " + LONGEST_TEXT + " caractères.", "At most " + LONGEST_TEXT + " characters.")));
        }
        errors.throwIfAny();
        // As documents have it: "mit" is MIT.
        licence = values(licence).stream()
                .map(id -> id.equals("free") ? id : Licences.canonical(id))
                .toList();
        domain = meant(vocabulary, domain, Concept.DOMAIN);
        function = meant(vocabulary, function, Concept.FUNCTION);
    }

    /** A concept that was merged means its successor, and the other way round while platforms still name it: links to it stay good. */
    private static List<String> meant(Vocabulary vocabulary, List<String> asked, String kind) {
        return values(asked).stream()
                .flatMap(id -> vocabulary.idsOf(id, kind).stream())
                .distinct()
                .toList();
    }

    private static void known(
            FieldErrors errors, String parameter, List<String> asked, Predicate<String> isKnown, String where) {
        for (String value : values(asked)) {
            if (!isKnown.test(value)) {
                errors.add(FieldError.inParameter(
                        parameter,
                        "unknown-value",
                        Text.of(
                                "« " + value + " » n'est pas connu ; voyez " + where + ".",
                                "\"" + value + "\" is not known; see " + where + ".")));
            }
        }
    }

    private static void wrong(boolean isWrong, FieldErrors errors, String parameter, List<String> possible) {
        if (isWrong) {
            String values = String.join(", ", possible);
            errors.add(FieldError.inParameter(
                    parameter,
                    "unknown-value",
                    Text.of("Valeurs possibles : " + values + ".", "Possible values: " + values + ".")));
        }
    }

    /** The words asked for; empty for none. */
    Optional<String> words() {
        return Optional.ofNullable(q)
                .map(text -> text.replace('\u0000', ' ').strip())
                .filter(text -> !text.isEmpty());
    }

    /** The canonical code of the territory asked for, or that of the whole country. */
    Optional<String> wantedTerritory() {
        return Optional.ofNullable(territory)
                .map(code -> Territories.load().find(code).map(Territory::code).orElse(code));
    }

    /** The facets to count, in the order asked for. */
    Set<Facet> wantedFacets() {
        return values(facets).stream().map(Facet::named).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    String sortOrDefault() {
        return sort != null ? sort : words().isPresent() ? "relevance" : "name";
    }

    /** The values of a filter, however they were written. */
    static List<String> values(List<String> raw) {
        return raw == null
                ? List.of()
                : raw.stream()
                        .flatMap(value -> Stream.of(value.split(",")))
                        .map(value -> value.replace("\u0000", "").strip())
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }
}
