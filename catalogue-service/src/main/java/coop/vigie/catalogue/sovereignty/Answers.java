package coop.vigie.catalogue.sovereignty;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.sovereignty.Assessment.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Answers the questions of a grid from a platform's document alone; what the document does not say is unknown. */
public final class Answers {

    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private final PlatformDocument document;
    private final Boolean free;

    private Answers(PlatformDocument document) {
        this.document = document;
        this.free = Licences.isFree(document.text("licence"));
    }

    /**
     * The assessment of a platform.
     *
     * @param given answers that moderators gave with a proof, by criterion; they win over what is computed
     */
    public static Assessment assess(PlatformDocument document, Grid grid, Map<String, Finding> given) {
        Answers answers = new Answers(document);
        List<Finding> findings = new ArrayList<>();
        for (Grid.Criterion criterion : grid.criteria()) {
            Finding moderators = given.get(criterion.id());
            findings.add(moderators != null ? moderators : answers.to(criterion.id()));
        }
        return grid.sumUp(findings);
    }

    private Finding to(String criterion) {
        return switch (criterion) {
            case "free-licence" -> found(criterion, ofFlag(free), "licence");
            case "public-source" -> found(criterion, publicSource(), "repository", "licence");
            case "european-hosting" -> found(criterion, europeanHosting(), "offers", "hosting");
            case "open-export" -> found(criterion, openExport(), "dataProtection");
            case "several-providers" -> found(criterion, severalProviders(), "offers", "publiccode", "licence");
            case "user-governance" -> found(criterion, userGovernance(), "stewardForm", "cooperative");
            case "data-protection" -> found(criterion, dataProtection(), "dataProtection");
            case "local-jobs" -> found(criterion, localJobs(), "offers");
            case "reversibility" -> found(criterion, reversibility(), "licence", "hosting", "dataProtection");
            case "security-practice" -> found(criterion, securityPractice(), "security", "vitality");
                // A question that no field answers waits for a moderator.
            default -> found(criterion, Answer.UNKNOWN);
        };
    }

    private Answer publicSource() {
        if (document.text("repository") != null) {
            return Answer.MET;
        }
        return Boolean.FALSE.equals(free) ? Answer.NOT_MET : Answer.UNKNOWN;
    }

    private Answer europeanHosting() {
        Set<String> countries = document.hostingCountries();
        if (countries.stream().anyMatch(UNION::contains)) {
            return Answer.MET;
        }
        if (!countries.isEmpty()) {
            return canSelfHost() == Answer.MET ? Answer.PARTLY : Answer.NOT_MET;
        }
        return canSelfHost() == Answer.MET ? Answer.PARTLY : Answer.UNKNOWN;
    }

    private Answer openExport() {
        Boolean export = document.flag("dataProtection", "dataExport");
        if (export == null) {
            return Answer.UNKNOWN;
        }
        if (!export) {
            return Answer.NOT_MET;
        }
        return document.texts("dataProtection", "exportFormats").isEmpty() ? Answer.PARTLY : Answer.MET;
    }

    private Answer severalProviders() {
        Set<String> providers = new HashSet<>();
        for (JsonNode offer : document.offers()) {
            providers.add(offer.path("provider").asText().toLowerCase(Locale.ROOT));
        }
        if (providers.size() > 1 || "community".equals(document.text("publiccode", "maintenance"))) {
            return Answer.MET;
        }
        if (providers.isEmpty() || free == null) {
            return Answer.UNKNOWN;
        }
        return free ? Answer.PARTLY : Answer.NOT_MET;
    }

    private Answer userGovernance() {
        if (document.hasShares()) {
            return Answer.MET;
        }
        String form = document.text("stewardForm");
        if (form == null) {
            return Answer.UNKNOWN;
        }
        String folded = form.toLowerCase(Locale.ROOT);
        if (folded.contains("scic")) {
            return Answer.MET;
        }
        if (folded.contains("scop")
                || folded.contains("coop")
                || folded.contains("coop\u00e9rative")
                || folded.contains("association")) {
            return Answer.PARTLY;
        }
        return folded.startsWith("soci\u00e9t\u00e9") || folded.equals("company") ? Answer.NOT_MET : Answer.UNKNOWN;
    }

    private Answer dataProtection() {
        Boolean agreement = document.flag("dataProtection", "processorAgreement");
        Boolean impact = document.flag("dataProtection", "impactAssessment");
        if (Boolean.TRUE.equals(agreement) && Boolean.TRUE.equals(impact)) {
            return Answer.MET;
        }
        if (Boolean.TRUE.equals(agreement) || Boolean.TRUE.equals(impact)) {
            return Answer.PARTLY;
        }
        return agreement == null || impact == null ? Answer.UNKNOWN : Answer.NOT_MET;
    }

    private Answer localJobs() {
        boolean french = document.offers().stream().anyMatch(o -> o.hasNonNull("siren") || o.hasNonNull("territory"));
        return french ? Answer.MET : Answer.UNKNOWN;
    }

    private Answer reversibility() {
        List<Answer> parts =
                List.of(ofFlag(free), canSelfHost(), ofFlag(document.flag("dataProtection", "dataExport")));
        long met = parts.stream().filter(Answer.MET::equals).count();
        if (met == 3) {
            return Answer.MET;
        }
        if (met == 2) {
            return Answer.PARTLY;
        }
        return parts.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : met == 0 ? Answer.NOT_MET : Answer.PARTLY;
    }

    private Answer securityPractice() {
        boolean followed =
                document.text("security", "policy") != null || document.text("security", "advisories") != null;
        String vitality = document.text("vitality");
        if ("dormant".equals(vitality)) {
            return Answer.NOT_MET;
        }
        boolean active = "active".equals(vitality);
        if (followed && active) {
            return Answer.MET;
        }
        return followed || active ? Answer.PARTLY : Answer.UNKNOWN;
    }

    private Answer canSelfHost() {
        String hosting = document.text("hosting");
        if (hosting == null) {
            return Answer.UNKNOWN;
        }
        return hosting.equals("hosted") ? Answer.NOT_MET : Answer.MET;
    }

    private static Answer ofFlag(Boolean flag) {
        if (flag == null) {
            return Answer.UNKNOWN;
        }
        return flag ? Answer.MET : Answer.NOT_MET;
    }

    /** Only fields that the document has are evidence. */
    private Finding found(String criterion, Answer answer, String... fields) {
        List<String> evidence = answer == Answer.UNKNOWN
                ? List.of()
                : java.util.Arrays.stream(fields)
                        .filter(document.json()::hasNonNull)
                        .toList();
        return new Finding(criterion, answer, evidence, null, null, null);
    }
}
