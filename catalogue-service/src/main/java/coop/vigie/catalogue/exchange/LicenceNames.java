package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.Licences;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other catalogues call licences, where it can only mean one thing. */
final class LicenceNames {

    private static final Pattern GNU =
            Pattern.compile("(affero gpl|agpl|lesser gpl|lgpl|gpl)[ -]?v?([123])(?:\\.(\\d))?(.*)");
    private static final Pattern OR_LATER =
            Pattern.compile(" ?\\+| ?(,? ?or|ou) (any )?(later|newer|ultérieure).*|-or-later");
    private static final Pattern ONLY = Pattern.compile("[ -]only");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("apache 2", "Apache-2.0"),
            Map.entry("apache2", "Apache-2.0"),
            Map.entry("mozilla public 2", "MPL-2.0"),
            Map.entry("mpl 2", "MPL-2.0"),
            Map.entry("mpl2", "MPL-2.0"),
            Map.entry("mit", "MIT"),
            Map.entry("expat", "MIT"),
            Map.entry("mit (expat)", "MIT"),
            Map.entry("isc", "ISC"),
            Map.entry("3-clause bsd", "BSD-3-Clause"),
            Map.entry("bsd 3-clause", "BSD-3-Clause"),
            Map.entry("bsd 3 clause", "BSD-3-Clause"),
            Map.entry("new bsd", "BSD-3-Clause"),
            Map.entry("modified bsd", "BSD-3-Clause"),
            Map.entry("2-clause bsd", "BSD-2-Clause"),
            Map.entry("bsd 2-clause", "BSD-2-Clause"),
            Map.entry("simplified bsd", "BSD-2-Clause"),
            Map.entry("eupl 1.1", "EUPL-1.1"),
            Map.entry("eupl 1.2", "EUPL-1.2"),
            Map.entry("european union public 1.2", "EUPL-1.2"),
            Map.entry("cecill 2.1", "CECILL-2.1"),
            Map.entry("cecill 2", "CECILL-2.0"),
            Map.entry("cecill b", "CECILL-B"),
            Map.entry("cecill c", "CECILL-C"),
            Map.entry("eclipse public 1", "EPL-1.0"),
            Map.entry("eclipse public 2", "EPL-2.0"),
            Map.entry("epl 2", "EPL-2.0"),
            Map.entry("boost software 1", "BSL-1.0"),
            Map.entry("cc0", "CC0-1.0"),
            Map.entry("unlicense", "Unlicense"),
            Map.entry("postgresql", "PostgreSQL"),
            Map.entry("public domain", "LicenseRef-public-domain"),
            Map.entry("proprietary", "LicenseRef-proprietary"),
            Map.entry("⊘ proprietary", "LicenseRef-proprietary"));

    private LicenceNames() {}

    /** The expression that is meant; the text itself where that is not sure. */
    static String spdx(String text) {
        String bare = text.strip()
                .replaceFirst("(?i)^https?://(www\\.)?spdx\\.org/licenses/", "")
                .replaceFirst("(?i)\\.(html|json)$", "")
                .replaceFirst("/+$", "");
        if (Licences.faultOf(bare).isEmpty()) {
            return bare;
        }
        String plain = plain(bare);
        Matcher gnu = GNU.matcher(plain);
        return gnu.matches() ? gnu(gnu, bare) : NAMES.getOrDefault(plain, bare);
    }

    /** Without what differs between two ways of writing the same name. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replace("gnu ", "")
                .replace("general public", "gpl")
                .replaceAll("\\b(software )?licen[cs]e\\b,?", " ")
                .replaceAll("\\bversion\\b", " ")
                .replaceAll("\\bv(\\d)", "$1")
                .replaceAll("\\b(\\d)\\.0\\b", "$1")
                .replaceAll("[ _]+", " ")
                .replaceAll(" ,", ",")
                .replaceFirst("^cecill-", "cecill ")
                .strip();
    }

    /** A GNU licence; without "only" or "or later" it gets the ambiguous id, since the source does not say which. */
    private static String gnu(Matcher name, String text) {
        String family = name.group(1).startsWith("a") ? "AGPL" : name.group(1).startsWith("l") ? "LGPL" : "GPL";
        String minor = name.group(3) == null ? "0" : name.group(3);
        String rest = name.group(4);
        String suffix = rest.isBlank()
                ? ""
                : OR_LATER.matcher(rest).matches()
                        ? "-or-later"
                        : ONLY.matcher(rest).matches() ? "-only" : null;
        String id = family + "-" + name.group(2) + "." + minor + suffix;
        return suffix != null && Licences.faultOf(id).isEmpty() ? id : text;
    }
}
