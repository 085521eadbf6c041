package coop.vigie.membership.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What RGAA asks of the structure of a page: its language, its title, headings in order, tables that can be read aloud. */
final class PageStructure {

    private final Document page;

    private PageStructure(Document page) {
        this.page = page;
    }

    static PageStructure of(String html) throws Exception {
        return new PageStructure(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", "")))));
    }

    void demandAccessible() {
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("fr");
        assertThat(all("title")).singleElement().satisfies(t -> assertThat(text(t))
                .isNotBlank());
        assertThat(all("main")).hasSize(1);
        assertThat(all("img")).isEmpty();
        headings();
        List<Element> tables = all("table");
        assertThat(tables).isNotEmpty();
        tables.forEach(PageStructure::table);
    }

    private void headings() {
        List<Integer> levels = new ArrayList<>();
        NodeList elements = page.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            String name = elements.item(i).getNodeName();
            if (name.matches("h[1-6]")) {
                levels.add(name.charAt(1) - '0');
                assertThat(text(elements.item(i))).isNotBlank();
            }
        }
        assertThat(levels).startsWith(1);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1))
                    .as("heading %d of %s", i, levels)
                    .isLessThanOrEqualTo(1);
        }
    }

    /** A table of data has a caption and headers that say what they head; one that only lays out says so. */
    private static void table(Element table) {
        if ("presentation".equals(table.getAttribute("role"))) {
            assertThat(under(table, "th")).isEmpty();
            assertThat(under(table, "caption")).isEmpty();
            return;
        }
        assertThat(under(table, "caption")).singleElement().satisfies(c -> assertThat(text(c))
                .isNotBlank());
        assertThat(under(table, "th")).isNotEmpty().allSatisfy(header -> {
            assertThat(header.getAttribute("scope")).isIn("col", "row");
            assertThat(text(header)).isNotBlank();
        });
    }

    /** What is left for a person to write. */
    List<String> blanks() {
        return all("span").stream()
                .filter(span -> "blank".equals(span.getAttribute("class")))
                .map(PageStructure::text)
                .toList();
    }

    /** The text as one reads it aloud. */
    String words() {
        StringBuilder words = new StringBuilder();
        speak(all("body").get(0), words);
        return plain(words.toString());
    }

    /** What stands in a cell, a paragraph or a line of its own is heard as words of its own. */
    private static void speak(Node node, StringBuilder words) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            words.append(node.getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            speak(child, words);
        }
        if (node.getNodeName().matches("th|td|p|h[1-6]|li|caption|div|br|tr")) {
            words.append(' ');
        }
    }

    private List<Element> all(String name) {
        return elements(page.getElementsByTagName(name));
    }

    private static List<Element> under(Element element, String name) {
        return elements(element.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Node node) {
        return plain(node.getTextContent());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ")
                .replace('\u2019', '\'')
                .strip();
    }
}
