package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.PlatformShape;
import java.util.Arrays;
import java.util.List;

/** What can be counted: each value of a column, or of a list in a column. */
enum Facet {
    DOMAIN("domain", "domains", true, List.of()),
    FUNCTION("function", "functions", true, List.of()),
    LICENCE("licence", "licences", true, List.of()),
    LEGAL_FORM("legalForm", "legal_form", false, List.of()),
    HOSTING("hosting", "hosting", false, PlatformShape.HOSTING),
    KIND("kind", "kind", false, PlatformShape.KINDS),
    ACCESSIBILITY("accessibility", "accessibility", false, PlatformShape.ACCESSIBILITY),
    STATUS("status", "status", false, List.of("published", "deprecated")),
    HAS_SHARES("hasShares", "has_shares", false, List.of("true", "false"));

    private final String parameter;
    private final String column;
    private final boolean list;
    private final List<String> possible;

    Facet(String parameter, String column, boolean list, List<String> possible) {
        this.parameter = parameter;
        this.column = column;
        this.list = list;
        this.possible = possible;
    }

    /** As it is written in {@code facets=}, which is also the filter's name. */
    String parameter() {
        return parameter;
    }

    /** The column that has its values. */
    String column() {
        return column;
    }

    /** Whether a platform may have several. */
    boolean isList() {
        return list;
    }

    /** All possible values; empty where they are open. */
    List<String> possible() {
        return possible;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Facet::parameter).toList();
    }

    static Facet named(String parameter) {
        return Arrays.stream(values())
                .filter(f -> f.parameter.equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
