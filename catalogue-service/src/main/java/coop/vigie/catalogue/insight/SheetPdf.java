package coop.vigie.catalogue.insight;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The sheet as PDF. Its fonts are embedded: those that every reader has know no letters beyond Western Europe's. */
final class SheetPdf {

    private static final String FAMILY = "Liberation Sans";
    private static final byte[] REGULAR = font("LiberationSans-Regular");
    private static final byte[] BOLD = font("LiberationSans-Bold");

    private SheetPdf() {}

    static byte[] write(String html) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, 700, FontStyle.NORMAL, true)
                .toStream(output)
                .run();
        return output.toByteArray();
    }

    private static byte[] font(String name) {
        try (InputStream file = SheetPdf.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " cannot be read from this module's jar", e);
        }
    }
}
