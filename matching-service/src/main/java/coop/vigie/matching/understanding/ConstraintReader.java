package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.matching.understanding.Understanding.StatedConstraints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a text demands of a licence, a host, a language and the like, in French and English. */
final class ConstraintReader {

    private static final List<String> EUROPEAN_UNION = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Pattern LICENCE = Pattern.compile(
            "\\b(logiciels?|outils?|solutions?|applis?|applications?|plateformes?|licences?|codes?|programmes?)\\s+(sous licence\\s+)?"
                    + "(libres?|ouverte?s?)\\b|\\bopen[- ]?source\\b|\\bsources? ouvertes?\\b|\\bcode source (ouvert|libre)\\b"
                    + "|\\bdu libre\\b|\\bfree (and open )?software\\b|\\bfree licen[cs]e\\b|\\blibre (exige|obligatoire|imperatif)\\b");

    private static final String KEPT =
            "(heberge\\w*|hebergements?|serveurs?|donnees|stock\\w+|hosted|hosting|servers?|data|stored|conserv\\w+)";

    private static final Pattern IN_FRANCE = Pattern.compile(
            "\\b" + KEPT
                    + "\\b[^.;!?]{0,40}?\\b(en france|francais\\w*|dans l'hexagone|sur le (sol|territoire) (francais|national)|in france)\\b");

    private static final Pattern IN_EUROPE = Pattern.compile("\\b" + KEPT
            + "\\b[^.;!?]{0,40}?\\b(en europe|europeen\\w*|dans l'union europeenne|dans l'ue|in europe|in the eu)\\b");

    private static final Map<String, String> LANGUAGES = new LinkedHashMap<>();
    private static final Map<String, String> PROTOCOLS = new LinkedHashMap<>();

    static {
        LANGUAGES.put("fr", "francais|french");
        LANGUAGES.put("en", "anglais|english");
        LANGUAGES.put("de", "allemand|german");
        LANGUAGES.put("es", "espagnol|castillan|spanish");
        LANGUAGES.put("it", "italien|italian");
        LANGUAGES.put("nl", "neerlandais|flamand|dutch");
        LANGUAGES.put("ar", "arabe|arabic");
        LANGUAGES.put("br", "breton");
        LANGUAGES.put("eu", "basque|euskara");
        LANGUAGES.put("oc", "occitan");
        LANGUAGES.put("ca", "catalan");
        LANGUAGES.put("co", "corse");
        PROTOCOLS.put("oidc", "oidc|openid( connect)?|france ?connect|agent ?connect|pro ?connect");
        PROTOCOLS.put("saml", "saml");
        PROTOCOLS.put("ldap", "ldap|active directory");
        PROTOCOLS.put("activitypub", "activity ?pub|fedivers\\w*|fediverse");
        PROTOCOLS.put("rest-api", "api( rest| ouverte)?|rest api|interface de programmation");
        PROTOCOLS.put("caldav", "caldav|ical|icalendar");
        PROTOCOLS.put("webdav", "webdav");
        PROTOCOLS.put("gtfs", "gtfs");
        PROTOCOLS.put("oai-pmh", "oai-pmh");
        PROTOCOLS.put("matrix", "protocole matrix|matrix protocol");
    }

    private static final Pattern ACCESSIBLE = Pattern.compile(
            "\\brgaa\\b|\\bwcag\\b|\\blecteurs? d'ecran\\b|\\bscreen readers?\\b|\\bmal-?voyants?\\b|\\bnon-?voyants?\\b"
                    + "|\\baccessib\\w+ (aux?|pour|de|to|for)[^.;]{0,25}\\b(handicap\\w*|aveugles?|sourds?|disab\\w+|blind)\\b"
                    + "|\\baccessibilite numerique\\b");

    private static final Pattern USERS = Pattern.compile(
            "\\b(\\d{1,3}(?:[ .\\u00a0\\u202f]\\d{3})+|\\d{1,7})\\s+(adherents?|membres?|personnes?|salarie\\w*|benevoles?|utilisat\\w+|agents?"
                    + "|habitants?|familles?|foyers?|eleves|usagers?|societaires?|cooperat\\w+|members?|users?|people|volunteers?|staff)\\b");

    private final String text;
    private final String folded;
    private final List<Reading> readings;

    ConstraintReader(String text, List<Reading> readings) {
        this.text = text;
        this.folded = Words.fold(text);
        this.readings = readings;
    }

    StatedConstraints read() {
        return new StatedConstraints(
                noted("constraints.licence", LICENCE, "free") ? "free" : null,
                countries(),
                languages(),
                noted("constraints.accessibility", ACCESSIBLE, "conform") ? "conform" : null,
                protocols());
    }

    /** How many people the text speaks of. */
    Integer users() {
        Matcher found = USERS.matcher(folded);
        if (!found.find()) {
            return null;
        }
        int users = Integer.parseInt(found.group(1).replaceAll("\\D", ""));
        note("users", String.valueOf(users), found);
        return users;
    }

    private List<String> countries() {
        if (noted("constraints.hostingCountries", IN_FRANCE, "FR")) {
            return List.of("FR");
        }
        return noted("constraints.hostingCountries", IN_EUROPE, "EU") ? EUROPEAN_UNION : List.of();
    }

    private List<String> languages() {
        List<String> languages = new ArrayList<>();
        LANGUAGES.forEach((code, names) -> {
            Pattern said = Pattern.compile("\\b(en|in|langues? :?|et en)\\s+(" + names + ")\\b");
            if (noted("constraints.languages", said, code)) {
                languages.add(code);
            }
        });
        return languages;
    }

    private List<String> protocols() {
        List<String> protocols = new ArrayList<>();
        PROTOCOLS.forEach((code, names) -> {
            if (noted("constraints.interoperability", Pattern.compile("\\b(" + names + ")\\b"), code)) {
                protocols.add(code);
            }
        });
        return protocols;
    }

    private boolean noted(String field, Pattern pattern, String value) {
        Matcher found = pattern.matcher(folded);
        while (found.find()) {
            if (!isDenied(found.start())) {
                note(field, value, found);
                return true;
            }
        }
        return false;
    }

    /** "Pas besoin d'un logiciel libre" demands nothing. */
    private boolean isDenied(int start) {
        String before = folded.substring(Math.max(0, start - 30), start);
        return before.matches(
                "(?s).*\\b(pas (besoin|forcement|necessairement|oblige\\w*)|peu importe|not necessarily|no need)\\b[^.;,]*");
    }

    private void note(String field, String value, Matcher found) {
        // Folding keeps places for composed letters; elsewhere the words are cut a little beside, never out of bounds.
        int end = Math.min(found.end(), text.length());
        int start = Math.min(found.start(), end);
        readings.add(new Reading(field, value, text.substring(start, end), start, end));
    }
}
