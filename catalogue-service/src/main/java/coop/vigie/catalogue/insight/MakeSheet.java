package coop.vigie.catalogue.insight;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.insight.Sheet.Line;
import coop.vigie.catalogue.insight.Sheet.Reference;
import coop.vigie.catalogue.platform.PublishedPlatforms;
import coop.vigie.catalogue.platform.PublishedPlatforms.Published;
import coop.vigie.catalogue.sovereignty.Answer;
import coop.vigie.catalogue.sovereignty.Grid;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts what the catalogue holds of a platform into the words of a council report. */
@ApplicationScoped
class MakeSheet {

    private static final Map<Answer, Line> WORDS = Map.of(
            Answer.MET, new Line("", "oui", "✔"),
            Answer.PARTLY, new Line("", "en partie", "◐"),
            Answer.NOT_MET, new Line("", "non", "✘"),
            Answer.UNKNOWN, new Line("", "non connu", "?"),
            Answer.NOT_APPLICABLE, new Line("", "sans objet", "–"));
    private static final Map<String, String> PRICES = Map.of(
            "free", "gratuit",
            "freemium", "gratuit, avec des options payantes",
            "subscription", "par abonnement",
            "one-off", "en une fois",
            "quote", "sur devis",
            "pay-what-you-can", "à prix libre");

    private final PublishedPlatforms platforms;
    private final SheetStore store;
    private final Clock clock;

    MakeSheet(PublishedPlatforms platforms, SheetStore store, Clock clock) {
        this.platforms = platforms;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The sheet.
     *
     * @param near code of the territory whose neighbours' uses come first; null for none
     */
    Sheet handle(String id, String near) {
        Published platform = platforms.require(id);
        PlatformDocument document = platform.document();
        return new Sheet(
                id,
                document.text("name"),
                document.text("summary"),
                document.texts("functions").stream().limit(8).toList(),
                String.join(", ", document.texts("audiences")),
                steward(document),
                join(document),
                licence(document),
                trial(document),
                platform.assessment().score(),
                platform.assessment().unknown(),
                criteria(platform),
                store.uses(id, near).stream().map(MakeSheet::use).toList(),
                store.confirmed(id),
                store.members(id),
                sources(platform),
                LocalDate.now(clock),
                warning(platform));
    }

    private static String steward(PlatformDocument document) {
        String steward = document.text("steward");
        String form = document.text("stewardForm");
        if (steward == null) {
            return "L'organisation qui la pilote n'est pas connue.";
        }
        return steward + (form == null ? " (forme juridique non connue)" : " (" + form + ")") + ".";
    }

    private static String join(PlatformDocument document) {
        String name = document.text("cooperative", "name");
        if (name == null) {
            return "Aucune coopérative ouverte à la collectivité n'est connue à ce jour.";
        }
        String open = document.hasShares()
                ? "La collectivité peut devenir sociétaire de " + name + " en souscrivant des parts sociales."
                : name + " est une coopérative ; l'ouverture de son capital n'est pas connue.";
        String address = document.text("cooperative", "address");
        return address == null ? open : open + " Renseignements : " + address;
    }

    private static String licence(PlatformDocument document) {
        String licence = document.text("licence");
        if (licence == null) {
            return "Licence non connue.";
        }
        Boolean free = Licences.isFree(licence);
        return Boolean.TRUE.equals(free)
                ? "Logiciel libre (licence " + licence
                        + ") : il peut être étudié, modifié et hébergé par qui l'on veut."
                : "Licence " + licence + ", qui n'est pas reconnue comme libre.";
    }

    private static String trial(PlatformDocument document) {
        Set<String> offers = new TreeSet<>();
        for (JsonNode offer : document.offers()) {
            String price = PRICES.get(offer.path("priceModel").asText());
            String note = offer.path("priceNote").asText("");
            if (price != null || !note.isEmpty()) {
                offers.add(offer.path("provider").asText() + " : "
                        + (price == null ? note : note.isEmpty() ? price : price + ", " + note));
            }
        }
        if (!offers.isEmpty()) {
            return String.join(" ; ", offers) + ".";
        }
        boolean free = Boolean.TRUE.equals(Licences.isFree(document.text("licence")));
        boolean selfHosted = document.text("hosting") != null && !"hosted".equals(document.text("hosting"));
        return free && selfHosted
                ? "Le logiciel peut être installé sans droit de licence ; les coûts d'hébergement et d'accompagnement ne sont pas connus."
                : "Le coût d'un essai n'est pas connu : il est à demander à l'organisation qui la pilote.";
    }

    private static List<Line> criteria(Published platform) {
        Grid grid = Grid.ofVersion(platform.assessment().gridVersion()).orElseGet(Grid::current);
        Map<String, String> questions = new LinkedHashMap<>();
        grid.criteria().forEach(c -> questions.put(c.id(), c.questionFr()));
        List<Line> lines = new ArrayList<>();
        platform.assessment().findings().forEach(finding -> {
            Line words = WORDS.get(finding.answer());
            lines.add(new Line(questions.get(finding.criterion()), words.answer(), words.mark()));
        });
        return lines;
    }

    private static String use(SheetStore.UseRow row) {
        String territory = row.territory() == null
                ? ""
                : Territories.load()
                        .find(row.territory())
                        .map(Territory::name)
                        .map(name -> " (" + name + ")")
                        .orElse("");
        return row.organisation() + territory + " : " + row.use()
                + (row.state().equals("confirmed") ? "" : " – déclaré, non confirmé");
    }

    private static List<Reference> sources(Published platform) {
        Map<String, Reference> sources = new LinkedHashMap<>();
        platform.claims()
                .forEach(claims -> claims.forEach(claim -> {
                    if (claim.path("won").booleanValue()) {
                        JsonNode source = claim.path("source");
                        sources.putIfAbsent(
                                source.path("label").asText(),
                                new Reference(
                                        source.path("label").asText(),
                                        source.path("link").asText(null)));
                    }
                }));
        return sources.values().stream().limit(6).toList();
    }

    private static String warning(Published platform) {
        return switch (platform.status()) {
            case "deprecated" -> "Cette plateforme est dépréciée : mieux vaut en choisir une autre.";
            case "withdrawn", "merged" -> "Cette plateforme n'est plus au catalogue.";
            default -> null;
        };
    }
}
