package coop.vigie.matching.need;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Needs as a table. */
final class NeedColumns {

    static final List<String> NAMES = List.of(
            "id",
            "organisation",
            "state",
            "visibility",
            "title",
            "text",
            "functions",
            "domains",
            "territory",
            "horizon",
            "users",
            "createdAt",
            "updatedAt");

    private NeedColumns() {}

    /** Several values in one cell stand between bars, as in the catalogue's tables. */
    static List<?> of(NeedView need) {
        return Arrays.asList(
                need.id(),
                need.organisation(),
                need.state().code(),
                need.visibility(),
                need.title(),
                need.text(),
                ids(need.functions()),
                ids(need.domains()),
                need.territory() == null ? null : need.territory().code(),
                need.horizon(),
                need.users(),
                need.createdAt(),
                need.updatedAt());
    }

    private static String ids(List<NeedView.Named> concepts) {
        return concepts.stream().map(NeedView.Named::id).collect(Collectors.joining("|"));
    }
}
