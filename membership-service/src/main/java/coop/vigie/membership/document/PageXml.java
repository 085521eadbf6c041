package coop.vigie.membership.document;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Pages are XHTML: what is not well formed cannot be printed. */
final class PageXml {

    private PageXml() {}

    /** Refuses what is not well formed, with the place where it stops. Nothing outside is read. */
    static void demandWellFormed(String xml) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(xml)), new DefaultHandler());
        } catch (SAXParseException e) {
            String where = "ligne " + e.getLineNumber() + ", colonne " + e.getColumnNumber();
            throw Refusal.conflict(
                    "template-not-well-formed",
                    Text.of(
                            "La page n'est pas du XHTML bien formé (%s) : balise non fermée, attribut sans guillemets ou entité inconnue."
                                    .formatted(where),
                            "The page is no well-formed XHTML (line %d, column %d): unclosed tag, unquoted attribute or unknown entity."
                                    .formatted(e.getLineNumber(), e.getColumnNumber())));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("a page in memory cannot be read", e);
        }
    }
}
