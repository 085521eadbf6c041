package coop.vigie.matching.ranking;

import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.understanding.Hosting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says where something is hosted: "en France ou au Portugal", "dans l'Union européenne". */
final class HostingPlaces {

    /** Beyond so many a list tells a reader nothing. */
    private static final int MOST_NAMED = 3;

    private static final Set<String> PLURAL_FR = Set.of("NL", "US", "AE", "PH", "BS", "MV", "SC", "FJ", "KM", "MH");
    private static final Set<String> WITHOUT_ARTICLE_FR = Set.of("MT", "CY", "CU", "MC", "SG", "MU", "TW", "HK", "SM");

    /** They end in an e and are masculine all the same. */
    private static final Set<String> MASCULINE_FR = Set.of("MX", "MZ", "KH", "ZW", "BZ", "SR");

    private static final Set<String> ARTICLE_EN = Set.of("NL", "US", "GB", "AE", "PH", "BS", "MV");

    private HostingPlaces() {}

    static Text of(List<String> countries) {
        List<Text> places = new ArrayList<>();
        List<String> others = countries;
        if (countries.containsAll(Hosting.EUROPEAN_UNION)) {
            places.add(Text.of("dans l'Union européenne", "in the European Union"));
            others = countries.stream()
                    .filter(c -> !Hosting.EUROPEAN_UNION.contains(c))
                    .toList();
        }
        if (places.size() + others.size() > MOST_NAMED) {
            return Text.of("dans un des pays que vous acceptez", "in one of the countries that you accept");
        }
        others.forEach(country -> places.add(Text.of(french(country), english(country))));
        return Text.of(
                joined(places.stream().map(Text::fr).toList(), " ou "),
                joined(places.stream().map(Text::en).toList(), " or "));
    }

    private static String joined(List<String> places, String or) {
        int last = places.size() - 1;
        return last < 1 ? String.join("", places) : String.join(", ", places.subList(0, last)) + or + places.get(last);
    }

    private static String french(String country) {
        String name = new Locale("", country).getDisplayCountry(Locale.FRENCH);
        if (PLURAL_FR.contains(country)) {
            return "aux " + name;
        }
        if (WITHOUT_ARTICLE_FR.contains(country)) {
            return "à " + name;
        }
        boolean feminine = name.endsWith("e") && !MASCULINE_FR.contains(country);
        return (feminine || "AEÉIÎOU".indexOf(name.charAt(0)) >= 0 ? "en " : "au ") + name;
    }

    private static String english(String country) {
        String name = new Locale("", country).getDisplayCountry(Locale.ENGLISH);
        return "in " + (ARTICLE_EN.contains(country) ? "the " : "") + name;
    }
}
