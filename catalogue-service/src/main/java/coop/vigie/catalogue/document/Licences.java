package coop.vigie.catalogue.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The SPDX licence list, and licence expressions over it. */
public final class Licences {

    private static final Map<String, Licence> BY_LOWER_CASE_ID = new HashMap<>();
    private static final String OR_LATER = "-or-later";
    private static final Map<String, String> EXCEPTIONS = new HashMap<>();

    static {
        read();
    }

    private Licences() {}

    /** An entry of the list. */
    record Licence(String id, boolean deprecated, boolean osiApproved, boolean fsfFree) {
        boolean free() {
            return osiApproved || fsfFree;
        }
    }

    /** What is wrong with a licence expression: its syntax, or an id that nobody knows, then with the nearest ones. */
    public static Optional<Fault> faultOf(String expression) {
        try {
            LicenceExpression parsed = LicenceExpression.parse(expression);
            return parsed.ids().stream().filter(id -> !isKnown(id)).findFirst().flatMap(Licences::unknown);
        } catch (LicenceExpression.Malformed e) {
            return Fault.of(
                    "licence-syntax",
                    "N'est pas une expression SPDX : attendu par exemple AGPL-3.0-or-later, ou « MIT OR Apache-2.0 ».",
                    "Not an SPDX expression: expected for example AGPL-3.0-or-later, or \"MIT OR Apache-2.0\".");
        }
    }

    /** The expression with its ids in the list's own capitals; as given where it cannot be read. */
    public static String canonical(String expression) {
        try {
            return LicenceExpression.parse(expression)
                    .map(Licences::canonicalId)
                    .toString();
        } catch (LicenceExpression.Malformed e) {
            return expression;
        }
    }

    /** Deprecated ids of the GNU licences such as {@code AGPL-3.0}, which leave open whether "only" or "or later" is meant. */
    public static List<String> ambiguousIds(String expression) {
        try {
            return LicenceExpression.parse(expression).ids().stream()
                    .filter(id -> BY_LOWER_CASE_ID.containsKey(key(id) + OR_LATER))
                    .toList();
        } catch (LicenceExpression.Malformed e) {
            return List.of();
        }
    }

    /** Whether one can have the software under a free licence; null where it is not known. */
    public static Boolean isFree(String expression) {
        if (expression == null) {
            return null;
        }
        try {
            return LicenceExpression.parse(expression).evaluate(Licences::isFreeId);
        } catch (LicenceExpression.Malformed e) {
            return null;
        }
    }

    /** The ids of an expression, for facets. */
    public static List<String> ids(String expression) {
        try {
            return expression == null
                    ? List.of()
                    : LicenceExpression.parse(expression).ids();
        } catch (LicenceExpression.Malformed e) {
            return List.of();
        }
    }

    /** The ids of the list that are most like this one. */
    static List<String> nearest(String id) {
        String asked = key(id);
        return BY_LOWER_CASE_ID.values().stream()
                .filter(licence -> !licence.deprecated())
                .map(Licence::id)
                .sorted(Comparator.<String>comparingDouble(candidate -> -likeness(asked, key(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(4)
                .toList();
    }

    private static Optional<Fault> unknown(String id) {
        String nearest = String.join(", ", nearest(id));
        return Fault.of(
                "licence-unknown",
                "« " + id + " » n'est pas un identifiant SPDX. Les plus proches : " + nearest
                        + ". Une licence hors liste s'écrit LicenseRef-nom.",
                "\"" + id + "\" is not an SPDX id. The nearest: " + nearest
                        + ". A licence off the list is written LicenseRef-name.");
    }

    /** Shared pairs of letters, with more weight for a common beginning: "GPL" is nearer to GPL-3.0-only than to LGPL. */
    private static double likeness(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        List<String> pairs = pairs(b);
        int shared = 0;
        for (String pair : pairs(a)) {
            if (pairs.remove(pair)) {
                shared++;
            }
        }
        double dice = 2.0 * shared / Math.max(1, a.length() + b.length() - 2);
        return dice
                + 1.5 * common / Math.max(a.length(), 1)
                + (b.endsWith("-or-later") || b.endsWith("-only") ? 0.1 : 0);
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static boolean isKnown(String id) {
        return id.startsWith("LicenseRef-")
                || id.startsWith("DocumentRef-")
                || BY_LOWER_CASE_ID.containsKey(key(id))
                || id.endsWith("+") && BY_LOWER_CASE_ID.containsKey(key(id.substring(0, id.length() - 1)));
    }

    static boolean isException(String id) {
        return EXCEPTIONS.containsKey(key(id));
    }

    /** Of the GNU licences "+" is the old way to write "or later"; the list has one id for it. */
    private static String canonicalId(String id) {
        String plain = id.endsWith("+") ? key(id.substring(0, id.length() - 1)) + OR_LATER : key(id);
        Licence licence = BY_LOWER_CASE_ID.getOrDefault(plain, BY_LOWER_CASE_ID.get(key(id)));
        if (licence != null) {
            return licence.id();
        }
        return EXCEPTIONS.getOrDefault(key(id), id);
    }

    private static Boolean isFreeId(String id) {
        Licence licence = BY_LOWER_CASE_ID.get(key(id));
        if (licence == null && id.endsWith("+")) {
            licence = BY_LOWER_CASE_ID.get(key(id.substring(0, id.length() - 1)));
        }
        // A licence off the list counts as not free until the list takes it in: nobody has judged it.
        return licence == null ? Boolean.FALSE : Boolean.valueOf(licence.free());
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Licences.class.getResourceAsStream("spdx-licences.tsv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> {
                        if (cells[0].equals("licence")) {
                            BY_LOWER_CASE_ID.put(
                                    key(cells[1]),
                                    new Licence(
                                            cells[1],
                                            cells[2].contains("d"),
                                            cells[2].contains("o"),
                                            cells[2].contains("f")));
                        } else {
                            EXCEPTIONS.put(key(cells[1]), cells[1]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("spdx-licences.tsv cannot be read from this module's jar", e);
        }
    }
}
