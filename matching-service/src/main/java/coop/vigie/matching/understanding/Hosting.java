package coop.vigie.matching.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How a text says where data must be kept. The group {@code where} is the country, which may be denied alone: "pas en France mais en Suisse". */
public final class Hosting {

    /** Its members, by ISO 3166 code. */
    public static final List<String> EUROPEAN_UNION = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final String KEPT =
            "\\b(?:heberge\\w*|serveurs?|donnees|stock\\w+|hosted|hosting|servers?|data|stored|conserv\\w+)\\b";

    private static final Pattern SPEAKS = Pattern.compile(KEPT);

    static final Pattern IN_EUROPE =
            kept("(?:en|in) europe\\b|(?:l')?(?:union )?europe(?:en\\w*|an\\b)|dans l'ue\\b|in the eu\\b");

    /** By country. "En français" is a language, "français" behind a server is a country. */
    static final Map<String, Pattern> COUNTRIES = new LinkedHashMap<>();

    static {
        country(
                "FR",
                "(?:en|in) france|(?<!en )francais\\w*|french|dans l'hexagone|sur le (?:sol|territoire) (?:francais|national)");
        country("DE", "en allemagne|(?<!en )allemand\\w*|in germany|german");
        country("CH", "en suisse|suisses?|in switzerland|swiss");
        country("BE", "en belgique|belges?|in belgium|belgian");
        country("LU", "au luxembourg|luxembourgeois\\w*|in luxembourg");
        country("NL", "aux pays-bas|(?<!en )neerlandais\\w*|in the netherlands|dutch");
        country("ES", "en espagne|(?<!en )espagnol\\w*|in spain|spanish");
        country("IT", "en italie|(?<!en )italien\\w*|in italy|italian");
        country("AT", "en autriche|autrichien\\w*|in austria|austrian");
        country("IE", "en irlande|irlandais\\w*|in ireland");
    }

    private Hosting() {}

    private static void country(String code, String names) {
        COUNTRIES.put(code, kept("(?:" + names + ")\\b"));
    }

    /** Most texts do not, and need not be looked through for each country. */
    static boolean speaksOfIt(String folded) {
        return SPEAKS.matcher(folded).find();
    }

    private static Pattern kept(String where) {
        return Pattern.compile(KEPT + "[^.;!?\\n]{0,40}?\\b(?<where>" + where + ")");
    }
}
