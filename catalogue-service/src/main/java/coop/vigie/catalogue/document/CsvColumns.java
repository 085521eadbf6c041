package coop.vigie.catalogue.document;

import java.util.List;

/** The columns of platforms as CSV, besides {@code id}: what the export writes, the import reads. */
public final class CsvColumns {

    /** Texts. */
    public static final List<String> TEXTS = List.of(
            "name",
            "kind",
            "summary",
            "description",
            "licence",
            "repository",
            "website",
            "documentation",
            "logo",
            "steward",
            "stewardForm",
            "hosting",
            "accessibility",
            "maturity",
            "vitality");

    /** Lists, whose values are parted by {@code |}. */
    public static final List<String> LISTS =
            List.of("functions", "domains", "audiences", "languages", "territories", "interoperability", "openFormats");

    /** Identifiers in other catalogues. */
    public static final List<String> IDENTIFIERS =
            List.of("wikidata", "sill", "comptoir-du-libre", "cnll", "framalibre", "awesome-selfhosted");

    private CsvColumns() {}
}
