package coop.vigie.matching.understanding;

import static java.util.Map.entry;

import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.matching.understanding.Understanding.StatedConstraints;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a text demands of a licence, a host, a language and the like, in French and English. */
final class ConstraintReader {

    private static final String HOSTING = "constraints.hostingCountries";
    private static final String TOOL =
            "(?:logiciels?|outils?|solutions?|applis?|applications?|plateformes?|licences?|codes?|programmes?|formats?)";

    private static final Pattern LICENCE = Pattern.compile(
            "\\b" + TOOL
                    + "\\s+(?:sous licence\\s+)?(?:libres?|ouverte?s?)\\b|\\bopen[- ]?source\\b|\\bsources? ouvertes?\\b|\\bcode source (?:ouvert|libre)\\b"
                    + "|\\bdu libre\\b|\\bfree (?:and open )?software\\b|\\bfree licen[cs]e\\b|\\blibre (?:exige|obligatoire|imperatif)\\b"
                    + "|\\blicen[cs]es? (?:\\w+ )?(?:a?gpl|lgpl|mit|apache|bsd|eupl|mpl|cecill)\\b|\\b(?:a?gpl|lgpl|eupl|cecill)(?:[ -]?v?[123])?\\b"
                    + "|\\b(?:mais|plutot|idealement|si possible)\\s+(?:en\\s+)?libres?\\b(?=\\s*(?:[.,;!?)]|$|et |si |de preference))");

    private static final Pattern PROPRIETARY = Pattern.compile(
            "\\b" + TOOL
                    + "\\s+(?:non[- ])?(?:proprietaires?|privateurs?|privatifs?)\\b|\\bproprietary (?:software|tools?|solutions?)\\b");

    private static final Choices LANGUAGES = new Choices(
            "(?:en|in|langues? :?)\\s+",
            Map.ofEntries(
                    entry("fr", "francais|french"),
                    entry("en", "anglais|english"),
                    entry("de", "allemand|german"),
                    entry("es", "espagnol|castillan|spanish"),
                    entry("it", "italien|italian"),
                    entry("nl", "neerlandais|flamand|dutch"),
                    entry("ar", "arabe|arabic"),
                    entry("br", "breton"),
                    entry("eu", "basque|euskara"),
                    entry("oc", "occitan"),
                    entry("ca", "catalan"),
                    entry("co", "corse")));

    private static final Choices PROTOCOLS = new Choices(
            "",
            Map.ofEntries(
                    entry(
                            "oidc",
                            "oidc|openid(?: connect)?|(?:france|agent|pro) ?connect|sso|authentification unique|single sign[- ]on"),
                    entry("saml", "saml"),
                    entry("cas", "(?:serveur|protocole|authentification|connexion|sso) cas|cas (?:server|sso)"),
                    entry("ldap", "ldap|active directory"),
                    entry("activitypub", "activity ?pub|fedivers\\w*|fediverse"),
                    entry("rest-api", "api(?: rest| ouverte)?|rest api|interface de programmation"),
                    entry("caldav", "caldav|ical|icalendar"),
                    entry("webdav", "webdav"),
                    entry("gtfs", "gtfs"),
                    entry("oai-pmh", "oai-pmh"),
                    entry("matrix", "protocole matrix|matrix protocol")));

    private static final Pattern ACCESSIBLE = Pattern.compile(
            "\\brgaa\\b|\\bwcag\\b|\\blecteurs? d'ecran\\b|\\bscreen readers?\\b|\\bmal-?voyant\\w*|\\bnon-?voyant\\w*|\\bdeficients? visuels?\\b"
                    + "|\\b(?:accessib|utilisab|usab)\\w+ (?:aux?|par|pour|de|to|by|for)\\b[^.;]{0,25}\\b(?:handicap\\w*|aveugles?|sourd\\w*|disab\\w+|blind)\\b"
                    + "|\\b(?:(?:utilisab|usab|accessib|naviga)\\w+ )?(?:au clavier|with (?:a |the )?keyboard)(?: seul| uniquement| only)?\\b"
                    + "|\\baccessibilite numerique\\b");

    private final String text;
    private final String folded;
    private final Denials denials;
    private final List<Reading> readings;
    private final List<Span> denied = new ArrayList<>();

    ConstraintReader(String text, List<Reading> readings) {
        this.text = text;
        this.folded = Words.fold(text);
        this.denials = new Denials(text);
        this.readings = readings;
    }

    StatedConstraints read() {
        return new StatedConstraints(
                noted("constraints.licence", LICENCE, "free") || refusesProprietary() ? "free" : null,
                countries(),
                all("constraints.languages", LANGUAGES),
                noted("constraints.accessibility", ACCESSIBLE, "conform") ? "conform" : null,
                all("constraints.interoperability", PROTOCOLS));
    }

    /** What was named in order to be refused, or called needless. Known once all is read. */
    List<Span> denied() {
        return denied;
    }

    /** Who wants nothing proprietary wants something free. */
    private boolean refusesProprietary() {
        Matcher found = PROPRIETARY.matcher(folded);
        while (found.find()) {
            if (found.group().contains("non") || denials.deny(found.start(), found.end())) {
                note("constraints.licence", "free", found.start(), found.end());
                return true;
            }
        }
        return false;
    }

    private List<String> countries() {
        if (!Hosting.speaksOfIt(folded)) {
            return List.of();
        }
        List<String> countries = Hosting.COUNTRIES.entrySet().stream()
                .filter(country -> noted(HOSTING, country.getValue(), country.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        boolean anywhereInEurope = countries.isEmpty() && noted(HOSTING, Hosting.IN_EUROPE, "EU");
        return anywhereInEurope ? Hosting.EUROPEAN_UNION : countries;
    }

    private List<String> all(String field, Choices choices) {
        Set<String> values = new LinkedHashSet<>();
        Matcher found = choices.in(folded);
        while (found.find()) {
            if (!denials.deny(found.start(), found.end())) {
                choices.value(found)
                        .filter(values::add)
                        .ifPresent(value -> note(field, value, found.start(), found.end()));
            } else {
                denied.add(new Span(found.start(), found.end()));
            }
        }
        return values.stream().sorted().toList();
    }

    private boolean noted(String field, Pattern pattern, String value) {
        Matcher found = pattern.matcher(folded);
        while (found.find()) {
            if (!denials.deny(field.equals(HOSTING) ? found.start("where") : found.start(), found.end())) {
                note(field, value, found.start(), found.end());
                return true;
            }
            denied.add(new Span(found.start(), found.end()));
        }
        return false;
    }

    private void note(String field, String value, int from, int to) {
        // Folding keeps places for composed letters; elsewhere the words are cut a little beside, never out of bounds.
        int end = Math.min(to, text.length());
        int start = Math.min(from, end);
        readings.add(new Reading(field, value, text.substring(start, end), start, end));
    }
}
