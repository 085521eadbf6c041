package coop.vigie.catalogue.insight;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Licences;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.insight.Sheet.Line;
import coop.vigie.catalogue.insight.Sheet.Reference;
import coop.vigie.catalogue.insight.SheetStore.CarrierRow;
import coop.vigie.catalogue.platform.PublishedPlatforms;
import coop.vigie.catalogue.platform.PublishedPlatforms.Published;
import coop.vigie.catalogue.sovereignty.Answer;
import coop.vigie.catalogue.sovereignty.Grid;
import coop.vigie.catalogue.sovereignty.Grids;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what the catalogue holds of a platform into the words of a council report. */
@ApplicationScoped
class MakeSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
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
    private final Grids grids;
    private final Clock clock;

    MakeSheet(PublishedPlatforms platforms, SheetStore store, Grids grids, Clock clock) {
        this.platforms = platforms;
        this.store = store;
        this.grids = grids;
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
                join(document, store.carriers(id)),
                licence(document),
                hosting(document),
                Stream.of("website", "documentation")
                        .map(document::text)
                        .filter(Objects::nonNull)
                        .toList(),
                trial(document),
                platform.assessment().score(),
                platform.assessment().unknown(),
                criteria(platform),
                store.uses(id, near).stream().map(row -> use(row, near)).toList(),
                store.confirmed(id),
                store.members(id),
                sources(platform),
                DAY.format(LocalDate.now(clock)),
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

    private static String join(PlatformDocument document, List<CarrierRow> carriers) {
        String name = document.text("cooperative", "name");
        if (name == null) {
            return carriers.isEmpty()
                    ? "Aucune coopérative ouverte à la collectivité n'est connue à ce jour."
                    : carriers.stream().map(MakeSheet::join).collect(Collectors.joining(" "));
        }
        String open = document.hasShares()
                ? "La collectivité peut devenir sociétaire de " + name + " en souscrivant des parts sociales."
                : name + " est une coopérative ; l'ouverture de son capital n'est pas connue.";
        String address = document.text("cooperative", "address");
        return address == null ? open : open + " Renseignements : " + address;
    }

    private static String join(CarrierRow carrier) {
        String carries = carrier.name() + " (" + carrier.legalForm() + ") porte cette plateforme";
        return carrier.open()
                ? carries + " ; la collectivité peut en devenir sociétaire, par des parts de "
                        + carrier.nominal().replace('.', ',') + " € chacune."
                : carries
                        + " ; la part des collectivités y est au plafond légal, qui ne laisse pas entrer une de plus.";
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
                : licence.equals("LicenseRef-proprietary")
                        ? "Logiciel privatif : son code n'est ni public ni réutilisable."
                        : "Licence " + licence.replace("LicenseRef-", "") + ", qui n'est pas reconnue comme libre.";
    }

    private static String hosting(PlatformDocument document) {
        String mode = document.text("hosting");
        String where = document.hostingCountries().stream()
                .map(country -> new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.FRENCH))
                .sorted()
                .collect(Collectors.joining(", "));
        String countries = where.isEmpty() ? "" : " Pays où une offre hébergée est connue : " + where + ".";
        if (mode == null) {
            return "Le mode d'hébergement n'est pas connu." + countries;
        }
        return switch (mode) {
                    case "self-hosted" -> "À installer sur ses propres serveurs, ou chez l'hébergeur de son choix.";
                    case "hosted" -> "Fournie comme un service en ligne : rien à installer.";
                    default -> "Disponible comme un service en ligne, ou à installer sur ses propres serveurs.";
                }
                + countries;
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

    private List<Line> criteria(Published platform) {
        Grid grid = grids.ofVersion(platform.assessment().gridVersion()).orElseGet(grids::current);
        Map<String, String> questions = new LinkedHashMap<>();
        grid.criteria().forEach(c -> questions.put(c.id(), c.questionFr()));
        List<Line> lines = new ArrayList<>();
        platform.assessment().findings().forEach(finding -> {
            Line words = WORDS.get(finding.answer());
            lines.add(new Line(questions.get(finding.criterion()), words.answer(), words.mark()));
        });
        return lines;
    }

    /** The nearest territory that a use shares with the reader's says how near it is. */
    private static String nearness(SheetStore.UseRow row, String near) {
        if (near == null || row.territory() == null) {
            return "";
        }
        Set<String> theirs = Set.copyOf(Territories.load().path(row.territory()));
        return Territories.load().path(near).stream()
                .filter(theirs::contains)
                .findFirst()
                .flatMap(Territories.load()::find)
                .map(shared -> " – même territoire : " + shared.name())
                .orElse("");
    }

    private static String use(SheetStore.UseRow row, String near) {
        String territory = row.territory() == null
                ? ""
                : Territories.load()
                        .find(row.territory())
                        .map(Territory::name)
                        .map(name -> " (" + name + ")")
                        .orElse("");
        return row.organisation() + territory + " : " + row.use()
                + (row.state().equals("confirmed") ? "" : " – déclaré, non confirmé")
                + nearness(row, near);
    }

    private static List<Reference> sources(Published platform) {
        Map<String, Reference> sources = new LinkedHashMap<>();
        platform.claims()
                .forEach(claims -> claims.forEach(claim -> {
                    if (claim.path("won").booleanValue()) {
                        JsonNode source = claim.path("source");
                        String label = source.path("label").asText();
                        String link = source.path("link").asText("");
                        sources.putIfAbsent(label, new Reference(label, label.contains(link) ? null : link));
                    }
                }));
        return sources.values().stream().limit(6).toList();
    }

    private static String because(Published platform) {
        return platform.reason() == null ? "." : " (" + platform.reason() + ").";
    }

    private static String warning(Published platform) {
        return switch (platform.status()) {
            case "deprecated" -> "Cette plateforme est dépréciée" + because(platform)
                    + (platform.successorName() == null
                            ? " Mieux vaut en choisir une autre."
                            : " Le catalogue conseille à sa place : " + platform.successorName() + ".");
            case "withdrawn" -> "Cette plateforme n'est plus au catalogue" + because(platform);
            default -> null;
        };
    }
}
