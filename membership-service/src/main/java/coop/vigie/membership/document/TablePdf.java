package coop.vigie.membership.document;

import coop.vigie.membership.value.French;
import java.math.BigDecimal;
import java.util.List;

/** A table alone as a PDF/A, in the same dress as the documents. */
public final class TablePdf {

    private TablePdf() {}

    /** The table under this title; numbers are aligned and written the French way. */
    public static byte[] write(String title, List<String> columns, List<? extends List<?>> rows) {
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"UTF-8\"/><title>")
                .append(escape(title))
                .append("</title><meta name=\"description\" content=\"")
                .append(escape(title))
                .append("\"/><style>")
                .append(Templates.css(true))
                .append("</style></head><body><main><h1>")
                .append(escape(title))
                .append("</h1><table><thead><tr>");
        columns.forEach(c -> html.append("<th scope=\"col\">").append(escape(c)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<?> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append(cell instanceof Number ? "<td class=\"number\">" : "<td>")
                    .append(escape(text(cell)))
                    .append("</td>"));
            html.append("</tr>");
        }
        html.append("</tbody></table></main></body></html>");
        return PdfWriter.write(Typography.apply(html.toString()));
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return French.twoDecimals(number);
        }
        return cell instanceof Long number ? French.number(number) : String.valueOf(cell);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
