package coop.vigie.membership.document;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a page is handed out. */
enum DocumentFormat {
    AS_PDF,
    AS_HTML,
    AS_ODT;

    static final String PDF = "application/pdf";
    static final String HTML = "text/html;charset=UTF-8";
    static final String ODT = "application/vnd.oasis.opendocument.text";

    /** The first acceptable one; PDF where anything is. */
    static DocumentFormat accepted(List<MediaType> acceptable) {
        for (MediaType type : acceptable) {
            if (type.isWildcardType() || type.isCompatible(MediaType.valueOf(PDF))) {
                return AS_PDF;
            }
            if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return AS_HTML;
            }
            if (type.isCompatible(MediaType.valueOf(ODT))) {
                return AS_ODT;
            }
        }
        return AS_PDF;
    }

    String type() {
        return switch (this) {
            case AS_PDF -> PDF;
            case AS_HTML -> HTML;
            case AS_ODT -> ODT;
        };
    }

    String extension() {
        return switch (this) {
            case AS_PDF -> ".pdf";
            case AS_HTML -> ".html";
            case AS_ODT -> ".odt";
        };
    }

    byte[] write(String html) {
        return switch (this) {
            case AS_PDF -> PdfWriter.write(html);
            case AS_HTML -> html.getBytes(StandardCharsets.UTF_8);
            case AS_ODT -> OdtWriter.write(html);
        };
    }
}
