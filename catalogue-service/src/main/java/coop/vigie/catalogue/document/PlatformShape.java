package coop.vigie.catalogue.document;

import static coop.vigie.catalogue.document.Shape.Field.optional;
import static coop.vigie.catalogue.document.Shape.Field.required;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Every field of a platform's document: what it is called, and what it accepts. */
public final class PlatformShape {

    /** Kinds of platform. */
    public static final List<String> KINDS = List.of("software", "hosted-service", "both");

    /** How one can have it. */
    public static final List<String> HOSTING = List.of("self-hosted", "hosted", "both");

    /** How far it conforms to the accessibility rules (RGAA, WCAG). */
    public static final List<String> ACCESSIBILITY =
            List.of("conform", "partial", "not-conform", "not-assessed", "not-applicable");

    /** How grown it is. */
    public static final List<String> MATURITY = List.of("concept", "development", "beta", "stable", "obsolete");

    /** How alive it is. */
    public static final List<String> VITALITY = List.of("active", "slow", "dormant");

    /** How it relates to another tool. */
    public static final List<String> RELATIONS =
            List.of("replaces", "integratesWith", "dependsOn", "forkOf", "alternativeTo");

    private static final Shape NAME = new Shape.Words(200, false);
    private static final Shape LINE = new Shape.Words(500, false);
    private static final Shape SUMMARY = new Shape.Words(1_000, false);
    private static final Shape DESCRIPTION = new Shape.Words(20_000, true);
    private static final Shape ADDRESS = new Shape.Address();
    private static final Shape COUNTRY = new Shape.Code(2, Codes::country);
    private static final Shape TERRITORY = new Shape.Code(20, Codes::territory);
    private static final Shape FLAG = new Shape.Flag();
    private static final Shape TOKENS =
            new Shape.Items(new Shape.Code(60, Codes::token, word -> word.toLowerCase(Locale.ROOT)), 50);

    private PlatformShape() {}

    /**
     * The shape of a document.
     *
     * @param isDomain whether a concept of this id is a living domain of the vocabulary
     */
    public static Shape.Group of(Predicate<String> isDomain) {
        Shape domain = new Shape.Code(80, id -> isDomain.test(id) ? Optional.empty() : unknownDomain(id));
        return new Shape.Group(List.of(
                optional("id", "l'identifiant", "the id", new Shape.Code(80, Slug::faultOf)),
                required("name", "le nom", "the name", NAME),
                required("kind", "la nature", "the kind", new Shape.Choice(KINDS)),
                required("summary", "le résumé", "the summary", SUMMARY),
                optional("description", "la description", "the description", DESCRIPTION),
                optional("translations", "les traductions", "the translations", translations()),
                optional(
                        "functions",
                        "les fonctions",
                        "the functions",
                        new Shape.Items(new Shape.Words(200, false), 60)),
                optional("domains", "les domaines", "the domains", new Shape.Items(domain, 24)),
                optional("audiences", "le public visé", "the audiences", new Shape.Items(NAME, 40)),
                optional("licence", "la licence", "the licence", new Shape.Code(300, Licences::faultOf)),
                optional("repository", "le dépôt du code source", "the source repository", ADDRESS),
                optional("website", "le site", "the website", ADDRESS),
                optional("documentation", "la documentation", "the documentation", ADDRESS),
                optional("logo", "le logo", "the logo", ADDRESS),
                optional(
                        "languages",
                        "les langues",
                        "the languages",
                        new Shape.Items(new Shape.Code(35, Codes::language, Codes::languageTag), 100)),
                optional("steward", "l'organisation qui pilote", "the steward", LINE),
                optional("stewardForm", "la forme juridique", "the legal form", NAME),
                optional("cooperative", "la coopérative", "the cooperative", cooperative()),
                optional("hosting", "le mode d'hébergement", "the hosting", new Shape.Choice(HOSTING)),
                optional("offers", "les offres", "the offers", new Shape.Items(offer(), 200)),
                optional(
                        "territories",
                        "les territoires desservis",
                        "the territories served",
                        new Shape.Items(TERRITORY, 500)),
                optional("dataProtection", "la protection des données", "data protection", dataProtection()),
                optional("interoperability", "l'interopérabilité", "interoperability", TOKENS),
                optional("openFormats", "les formats ouverts", "the open formats", TOKENS),
                optional("accessibility", "l'accessibilité", "accessibility", new Shape.Choice(ACCESSIBILITY)),
                optional("security", "les pratiques de sécurité", "security practice", security()),
                optional("maturity", "la maturité", "the maturity", new Shape.Choice(MATURITY)),
                optional("vitality", "la vitalité", "the vitality", new Shape.Choice(VITALITY)),
                optional("latestRelease", "la dernière version", "the latest release", release()),
                optional(
                        "relations",
                        "les relations avec d'autres outils",
                        "the relations to other tools",
                        new Shape.Items(relation(), 200)),
                optional(
                        "identifiers",
                        "les identifiants ailleurs",
                        "the identifiers elsewhere",
                        new Shape.Dictionary(
                                Codes::token, LINE, 30, Map.of("wikidata", new Shape.Code(20, Codes::wikidata)))),
                optional(
                        "usedByHints",
                        "les usages cités, non vérifiés",
                        "the uses claimed, not verified",
                        new Shape.Items(NAME, 1_000)),
                optional(
                        "publiccode",
                        "les précisions de publiccode.yml",
                        "the details of publiccode.yml",
                        publiccode())));
    }

    private static Optional<Fault> unknownDomain(String id) {
        return Fault.of(
                "unknown-domain",
                "Aucun domaine du vocabulaire n'a l'identifiant « " + id
                        + " » ; voyez /catalogue/v1/concepts?kind=domain.",
                "No domain of the vocabulary has the id \"" + id + "\"; see /catalogue/v1/concepts?kind=domain.");
    }

    private static Shape translations() {
        return new Shape.Dictionary(
                Codes::language,
                new Shape.Group(List.of(
                        optional("name", "le nom", "the name", NAME),
                        optional("summary", "le résumé", "the summary", SUMMARY),
                        optional("description", "la description", "the description", DESCRIPTION))),
                50);
    }

    private static Shape cooperative() {
        return new Shape.Group(List.of(
                required("name", "le nom", "the name", NAME),
                optional("organisation", "l'organisation", "the organisation", new Shape.Code(80, Slug::faultOf)),
                optional("sharesOpen", "l'ouverture du capital", "open to new members", FLAG),
                optional("address", "la page pour adhérer", "the page to join", ADDRESS)));
    }

    private static Shape offer() {
        return new Shape.Group(List.of(
                required("provider", "le prestataire", "the provider", LINE),
                required(
                        "kind",
                        "la nature",
                        "the kind",
                        new Shape.Choice(List.of("self-hosted", "hosted", "support", "training", "integration"))),
                optional(
                        "priceModel",
                        "le prix",
                        "the price",
                        new Shape.Choice(
                                List.of("free", "freemium", "subscription", "one-off", "quote", "pay-what-you-can"))),
                optional("priceNote", "le détail du prix", "the price in words", LINE),
                optional("hostingCountry", "le pays d'hébergement", "the hosting country", COUNTRY),
                optional("certifications", "les certifications", "the certifications", TOKENS),
                optional("territory", "le territoire", "the territory", TERRITORY),
                optional("siren", "le SIREN", "the SIREN", new Shape.Code(9, Siren::faultOf)),
                optional("address", "la page", "the page", ADDRESS)));
    }

    private static Shape dataProtection() {
        return new Shape.Group(List.of(
                optional("dataLocation", "le pays des données", "the country of the data", COUNTRY),
                optional("processorAgreement", "l'accord de sous-traitance", "the processor agreement", FLAG),
                optional("impactAssessment", "l'analyse d'impact", "the impact assessment (DPIA)", FLAG),
                optional("dataExport", "l'export de ses données", "the export of one's data", FLAG),
                optional("exportFormats", "les formats d'export", "the export formats", TOKENS)));
    }

    private static Shape security() {
        return new Shape.Group(List.of(
                optional("policy", "la politique de sécurité", "the security policy", ADDRESS),
                optional("advisories", "les avis de sécurité", "the advisories", ADDRESS)));
    }

    private static Shape release() {
        return new Shape.Group(List.of(
                optional("version", "le numéro", "the number", NAME),
                optional("date", "la date", "the date", new Shape.Day())));
    }

    private static Shape relation() {
        return new Shape.Group(
                List.of(
                        required("type", "la nature", "the kind", new Shape.Choice(RELATIONS)),
                        optional("platform", "la plateforme", "the platform", new Shape.Code(80, Slug::faultOf)),
                        optional("name", "le nom", "the name", NAME),
                        optional("assertedBy", "qui l'affirme", "who says so", LINE)),
                List.of("name", "platform"));
    }

    private static Shape publiccode() {
        return new Shape.Group(List.of(
                optional("softwareType", "le type", "the type", NAME),
                optional("platforms", "les systèmes", "the systems", new Shape.Items(NAME, 50)),
                optional("categories", "les catégories", "the categories", new Shape.Items(NAME, 110)),
                optional("maintenance", "la maintenance", "the maintenance", NAME),
                optional("localisationReady", "prêt à traduire", "ready to translate", FLAG),
                optional("mainCopyrightOwner", "le titulaire des droits", "the main copyright owner", LINE),
                optional("supports", "les textes suivis", "what it supports", new Shape.Items(LINE, 50)),
                optional("fundedBy", "les financeurs", "the funders", new Shape.Items(LINE, 50)),
                optional("roadmap", "la feuille de route", "the roadmap", ADDRESS)));
    }
}
