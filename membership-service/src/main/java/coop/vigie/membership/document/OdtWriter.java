package coop.vigie.membership.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.odftoolkit.odfdom.doc.table.OdfTable;
import org.odftoolkit.odfdom.doc.table.OdfTableCell;
import org.odftoolkit.odfdom.dom.element.office.OfficeTextElement;
import org.odftoolkit.odfdom.dom.element.text.TextHElement;
import org.odftoolkit.odfdom.dom.element.text.TextPElement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** HTML to an ODT that a legal department can edit: headings, paragraphs, lists and tables, without our layout. */
final class OdtWriter {

    private OdtWriter() {}

    static byte[] write(String html) {
        try (OdfTextDocument odt = OdfTextDocument.newTextDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            OfficeTextElement root = odt.getContentRoot();
            while (root.getFirstChild() != null) {
                root.removeChild(root.getFirstChild());
            }
            Element main = (Element) parse(html).getElementsByTagName("main").item(0);
            Element footer = (Element) parse(html).getElementsByTagName("div").item(0);
            blocks(odt, main);
            paragraph(odt, text(footer));
            odt.save(out);
            return out.toByteArray();
        } catch (Exception e) {
            // odfdom declares Exception: nothing that a caller could mend.
            throw new IllegalStateException("the ODT could not be made", e);
        }
    }

    private static Document parse(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        String xml = html.substring(html.indexOf("<html"));
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static void blocks(OdfTextDocument odt, Element parent) throws Exception {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                block(odt, element);
            }
        }
    }

    private static void block(OdfTextDocument odt, Element element) throws Exception {
        switch (element.getTagName()) {
            case "h1", "h2", "h3" -> heading(
                    odt, text(element), element.getTagName().charAt(1) - '0');
            case "p" -> paragraph(odt, text(element));
            case "ul" -> items(odt, element, false);
            case "ol" -> items(odt, element, true);
            case "table" -> table(odt, element);
            default -> {
                if (element.getElementsByTagName("p").getLength()
                                + element.getElementsByTagName("h1").getLength()
                        > 0) {
                    blocks(odt, element);
                } else {
                    paragraph(odt, text(element));
                }
            }
        }
    }

    private static void heading(OdfTextDocument odt, String text, int level) throws Exception {
        TextHElement heading = new TextHElement(odt.getContentDom());
        heading.setTextOutlineLevelAttribute(level);
        heading.setTextStyleNameAttribute("Heading_20_" + level);
        heading.setTextContent(text);
        odt.getContentRoot().appendChild(heading);
    }

    private static void paragraph(OdfTextDocument odt, String text) throws Exception {
        TextPElement paragraph = new TextPElement(odt.getContentDom());
        paragraph.setTextStyleNameAttribute("Text_20_body");
        paragraph.setTextContent(text);
        odt.getContentRoot().appendChild(paragraph);
    }

    private static void items(OdfTextDocument odt, Element list, boolean numbered) throws Exception {
        NodeList items = list.getElementsByTagName("li");
        for (int i = 0; i < items.getLength(); i++) {
            paragraph(odt, (numbered ? (i + 1) + ". " : "– ") + text(items.item(i)));
        }
    }

    private static void table(OdfTextDocument odt, Element table) {
        NodeList captions = table.getElementsByTagName("caption");
        NodeList rows = table.getElementsByTagName("tr");
        int columns = 1;
        for (int r = 0; r < rows.getLength(); r++) {
            columns = Math.max(columns, cells((Element) rows.item(r)).size());
        }
        OdfTable target = OdfTable.newTable(odt, rows.getLength(), columns);
        if (captions.getLength() > 0) {
            target.getOdfElement()
                    .setAttributeNS(
                            "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:name", text(captions.item(0)));
        }
        for (int r = 0; r < rows.getLength(); r++) {
            var cells = cells((Element) rows.item(r));
            for (int c = 0; c < cells.size(); c++) {
                OdfTableCell cell = target.getCellByPosition(c, r);
                cell.setStringValue(text(cells.get(c)));
            }
        }
    }

    private static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        NodeList children = row.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element cell
                    && (cell.getTagName().equals("td") || cell.getTagName().equals("th"))) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The words of a node on one line; what is to be filled in is put in brackets. */
    private static String text(Node node) {
        StringBuilder words = new StringBuilder();
        collect(node, words);
        return words.toString().replaceAll("[ \\t\\n\\r]+", " ").strip();
    }

    private static void collect(Node node, StringBuilder words) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            words.append(node.getNodeValue());
            return;
        }
        boolean blank = node instanceof Element element && "blank".equals(element.getAttribute("class"));
        if (node instanceof Element element && "br".equals(element.getTagName())) {
            words.append(' ');
        }
        words.append(blank ? "[" : "");
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, words);
        }
        words.append(blank ? "]" : "");
    }
}
