package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.StandardNote;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The formats that can be brought in; the code of each is also the source that precedence is decided by. */
enum ImportFormat {
    PUBLICCODE("publiccode", "publiccode.yml", PubliccodeReader::new),
    OPEN_CATALOG("open-catalog", "Open Catalog API", OpenCatalogReader::new),
    SILL("sill", "SILL", SillReader::new),
    COMPTOIR_DU_LIBRE("comptoir-du-libre", "Comptoir du Libre", ComptoirReader::new),
    CNLL("cnll", StandardNote.CNLL.kept(), CnllReader::new),
    CODEMETA("codemeta", "CodeMeta", CodemetaReader::new),
    AWESOME_SELFHOSTED("awesome-selfhosted", "awesome-selfhosted", AwesomeReader::new),
    CSV("csv", StandardNote.CSV.kept(), CsvReader::new);

    private final String code;
    private final String label;
    private final Supplier<ImportReader> reader;

    ImportFormat(String code, String label, Supplier<ImportReader> reader) {
        this.code = code;
        this.label = label;
        this.reader = reader;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    ImportReader reader() {
        return reader.get();
    }

    static Optional<ImportFormat> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(ImportFormat::code).collect(Collectors.joining(", "));
    }
}
