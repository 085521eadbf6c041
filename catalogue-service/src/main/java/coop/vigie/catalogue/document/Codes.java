package coop.vigie.catalogue.document;

import coop.vigie.territory.Territories;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of the codes that documents hold. */
public final class Codes {

    /** Stands for the whole of France among the territories served. */
    public static final String NATIONAL = "FR";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]+([.+-][a-z0-9]+)*");

    private Codes() {}

    /** An ISO 3166-1 alpha-2 country. */
    public static Optional<Fault> country(String value) {
        return COUNTRIES.contains(value)
                ? Optional.empty()
                : Fault.of(
                        "unknown-country",
                        "Un pays s'écrit par son code ISO à deux lettres majuscules : FR, DE.",
                        "A country is written by its ISO code of two capital letters: FR, DE.");
    }

    /** A BCP 47 language tag. */
    public static Optional<Fault> language(String value) {
        try {
            String language = new Locale.Builder().setLanguageTag(value).build().getLanguage();
            if (!language.isEmpty()) {
                return Optional.empty();
            }
        } catch (IllformedLocaleException e) {
            // falls to the fault below
        }
        return Fault.of(
                "language-tag",
                "Une langue s'écrit par son étiquette BCP 47 : fr, br, en-GB.",
                "A language is written by its BCP 47 tag: fr, br, en-GB.");
    }

    /** A language tag in the capitals that BCP 47 recommends; as given where it is none. */
    static String languageTag(String value) {
        return language(value).isEmpty()
                ? new Locale.Builder().setLanguageTag(value).build().toLanguageTag()
                : value;
    }

    /** An id of Wikidata's. */
    static Optional<Fault> wikidata(String value) {
        return value.matches("Q[1-9][0-9]{0,14}")
                ? Optional.empty()
                : Fault.of(
                        "wikidata-id",
                        "Un identifiant de Wikidata est un Q et un nombre : Q42.",
                        "A Wikidata id is a Q and a number: Q42.");
    }

    /** An official geographic code, or {@link #NATIONAL}. */
    public static Optional<Fault> territory(String value) {
        return value.equals(NATIONAL) || Territories.load().find(value).isPresent()
                ? Optional.empty()
                : Fault.of(
                        "unknown-territory",
                        "Aucun territoire n'a ce code ; cherchez-le par son nom dans /catalogue/v1/territories?q=.",
                        "No territory has this code; look for its name in /catalogue/v1/territories?q=.");
    }

    /** A short technical word such as {@code oidc} or {@code rest-api}. */
    public static Optional<Fault> token(String value) {
        return TOKEN.matcher(value).matches()
                ? Optional.empty()
                : Fault.of(
                        "token",
                        "S'écrit en minuscules sans accent ni espace : oidc, activitypub, rest-api.",
                        "Is written in lower case without accents or blanks: oidc, activitypub, rest-api.");
    }
}
