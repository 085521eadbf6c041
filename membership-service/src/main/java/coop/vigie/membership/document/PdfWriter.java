package coop.vigie.membership.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** HTML to PDF/A-2a with tags for assistive technology (PDF/UA), its fonts embedded. */
final class PdfWriter {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Map<String, byte[]> FONTS = Map.of(
            "Serif-Regular", font("LiberationSerif-Regular"),
            "Serif-Bold", font("LiberationSerif-Bold"),
            "Serif-Italic", font("LiberationSerif-Italic"),
            "Serif-BoldItalic", font("LiberationSerif-BoldItalic"),
            "Sans-Regular", font("LiberationSans-Regular"),
            "Sans-Bold", font("LiberationSans-Bold"));

    private PdfWriter() {}

    static byte[] write(String html) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(html, null);
            // Nothing is fetched: a template may name no picture and no style sheet.
            builder.useUriResolver((base, uri) -> null);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(SRGB);
            builder.useUnicodeLineBreaker(new SpaceBreaker());
            use(builder, "Serif-Regular", "Liberation Serif", 400, FontStyle.NORMAL);
            use(builder, "Serif-Bold", "Liberation Serif", 700, FontStyle.NORMAL);
            use(builder, "Serif-Italic", "Liberation Serif", 400, FontStyle.ITALIC);
            use(builder, "Serif-BoldItalic", "Liberation Serif", 700, FontStyle.ITALIC);
            use(builder, "Sans-Regular", "Liberation Sans", 400, FontStyle.NORMAL);
            use(builder, "Sans-Bold", "Liberation Sans", 700, FontStyle.NORMAL);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void use(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(FONTS.get(file)), family, weight, style, true);
    }

    private static byte[] font(String name) {
        return Templates.bytes("fonts/" + name + ".ttf");
    }
}
