package coop.vigie.membership.document;

import java.util.HashMap;
import java.util.Map;

/**
 * Before which administrative court an act is contested: that of the seat of the authority that took it (articles R. 312-1 and
 * R. 221-3 of the code of administrative justice).
 */
final class AdministrativeCourts {

    private static final Map<String, String> BY_DEPARTMENT = byDepartment();

    /** By the seat of the regional council. */
    private static final Map<String, String> BY_REGION = Map.ofEntries(
            Map.entry("01", "de la Guadeloupe"),
            Map.entry("02", "de la Martinique"),
            Map.entry("03", "de la Guyane"),
            Map.entry("04", "de La Réunion"),
            Map.entry("06", "de Mayotte"),
            Map.entry("11", "de Paris"),
            Map.entry("24", "d'Orléans"),
            Map.entry("27", "de Besançon"),
            Map.entry("28", "de Caen"),
            Map.entry("32", "de Lille"),
            Map.entry("44", "de Strasbourg"),
            Map.entry("52", "de Nantes"),
            Map.entry("53", "de Rennes"),
            Map.entry("75", "de Bordeaux"),
            Map.entry("76", "de Toulouse"),
            Map.entry("84", "de Lyon"),
            Map.entry("93", "de Marseille"),
            Map.entry("94", "de Bastia"));

    private AdministrativeCourts() {}

    /** The court of this authority, as it follows "tribunal administratif"; empty where its territory does not tell. */
    static String of(String kind, String territory) {
        if (territory == null) {
            return "";
        }
        return switch (kind) {
            case "region" -> BY_REGION.getOrDefault(territory, "");
            case "departement" -> BY_DEPARTMENT.getOrDefault(territory, "");
            case "commune" -> BY_DEPARTMENT.getOrDefault(department(territory), "");
                // An EPCI has its SIREN for a code, which says nothing of where it sits.
            default -> "";
        };
    }

    /** The court of this city: de Lille, d'Amiens. */
    static String in(String city) {
        return ("AEIOUYÉÈÊÎÔ".indexOf(Character.toUpperCase(city.charAt(0))) >= 0 ? "d'" : "de ") + city;
    }

    private static String department(String commune) {
        int digits = commune.startsWith("97") ? 3 : 2;
        return commune.length() < digits ? commune : commune.substring(0, digits);
    }

    private static Map<String, String> byDepartment() {
        Map<String, String> courts = new HashMap<>();
        String[] all = {
            "Amiens 02 60 80",
            "Bastia 2A 2B",
            "Besançon 25 39 70 90",
            "Bordeaux 24 33 47",
            "Caen 14 50 61",
            "Cergy-Pontoise 92 95",
            "Châlons-en-Champagne 08 10 51 52",
            "Clermont-Ferrand 03 15 43 63",
            "Dijon 21 58 71 89",
            "Grenoble 26 38 73 74",
            "Lille 59 62",
            "Limoges 19 23 36 87",
            "Lyon 01 07 42 69",
            "Marseille 04 05 13",
            "Melun 77 94",
            "Montpellier 11 34 66",
            "Montreuil 93",
            "Nancy 54 55 88",
            "Nantes 44 49 53 72 85",
            "Nice 06",
            "Nîmes 30 48 84",
            "Orléans 18 28 37 41 45",
            "Paris 75",
            "Pau 32 40 64 65",
            "Poitiers 16 17 79 86",
            "Rennes 22 29 35 56",
            "Rouen 27 76",
            "Strasbourg 57 67 68",
            "Toulon 83",
            "Toulouse 09 12 31 46 81 82",
            "Versailles 78 91"
        };
        for (String line : all) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                courts.put(words[i], in(words[0]));
            }
        }
        courts.put("971", "de la Guadeloupe");
        courts.put("972", "de la Martinique");
        courts.put("973", "de la Guyane");
        courts.put("974", "de La Réunion");
        courts.put("976", "de Mayotte");
        return courts;
    }
}
