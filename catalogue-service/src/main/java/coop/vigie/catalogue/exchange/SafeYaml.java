package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML of strangers: no tags, few aliases, bounded depth and size; every scalar is a text, so that {@code NO} stays a country and
 * {@code 1.10} a version.
 */
final class SafeYaml {

    private static final int MOST_ALIASES = 50;
    private static final int MOST_DEPTH = 50;
    private static final int MOST_CHARACTERS = 64 << 20;
    private static final Pattern BETWEEN = Pattern.compile("(?m)^(?:---|\\.\\.\\.)(?=[ \\t\\r\\n]|\\z)");
    private static final Pattern NOTHING = Pattern.compile("(?m)(?:^[ \\t]*(?:#.*|%.*)?\\r?$\\n?)*");

    private SafeYaml() {}

    /**
     * A document of a stream, not yet read.
     *
     * @param line where it begins in the stream, 1 for the first
     */
    record Part(String text, int line) {

        /** Its parts that begin with a line like this one, where documents were put together without anything between them. */
        List<Part> splitAt(Pattern firstLine) {
            return cut(this, firstLine, 0);
        }
    }

    /**
     * The documents of a stream, cut at the marks between them: a mark at the beginning of a line is never part of a document (YAML 1.2,
     * section 9.1.4). So a document that cannot be read does not hide the others.
     */
    static List<Part> parts(String stream) {
        return cut(new Part(stream, 1), BETWEEN, 3);
    }

    private static List<Part> cut(Part whole, Pattern mark, int markLength) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int line = whole.line;
        var matcher = mark.matcher(whole.text);
        boolean more = true;
        while (more) {
            more = matcher.find();
            int to = more ? matcher.start() : whole.text.length();
            String text = whole.text.substring(from, to);
            if (!NOTHING.matcher(text).matches()) {
                parts.add(new Part(text, line));
            }
            line += (int) text.chars().filter(c -> c == '\n').count();
            from = more ? matcher.start() + markLength : to;
        }
        return parts;
    }

    /**
     * What a document holds.
     *
     * @throws UnreadableFile where it is not YAML that can be accepted
     */
    static JsonNode read(Part part) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(MOST_DEPTH);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setAllowDuplicateKeys(false);
        options.setTagInspector(tag -> false);
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Texts());
        try {
            return Json.tree(yaml.load(part.text()));
        } catch (MarkedYAMLException e) {
            int line = part.line()
                    + (e.getProblemMark() == null ? 0 : e.getProblemMark().getLine());
            throw new UnreadableFile(
                    "Le YAML ne peut pas être lu, ligne " + line
                            + " : vérifiez-y l'alignement, les tabulations, les guillemets, les deux-points, les étiquettes (« !! ») et les clés en double.",
                    "The YAML cannot be read, line " + line
                            + ": check alignment, tabs, quotation marks, colons, tags (\"!!\") and double keys there.");
        } catch (YAMLException | IllegalArgumentException e) {
            throw new UnreadableFile(
                    "Le YAML ne peut pas être lu : il a des étiquettes (« !! »), trop de renvois (« * »), ou est trop grand ou trop imbriqué.",
                    "The YAML cannot be read: it has tags (\"!!\"), too many aliases (\"*\"), or is too large or nested too deeply.");
        } catch (StackOverflowError e) {
            throw new UnreadableFile("Le YAML est trop imbriqué.", "The YAML is nested too deeply.");
        }
    }

    /** Resolves every plain scalar to a text. */
    private static final class Texts extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: what a text means is decided by the field that it stands in.
        }
    }
}
