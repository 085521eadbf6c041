package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.Json;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
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

    private SafeYaml() {}

    /**
     * The documents of a YAML stream.
     *
     * @throws UnreadableFile where it is not YAML that can be accepted
     */
    static List<JsonNode> documents(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(MOST_DEPTH);
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setAllowDuplicateKeys(false);
        options.setTagInspector(tag -> false);
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new Texts());
        try {
            List<JsonNode> documents = new ArrayList<>();
            for (Object document : yaml.loadAll(text)) {
                if (document != null && !"".equals(document)) {
                    documents.add(Json.tree(document));
                }
            }
            return documents;
        } catch (YAMLException | IllegalArgumentException e) {
            String first = String.valueOf(e.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            throw new UnreadableFile("Le YAML ne peut pas être lu : " + first, "The YAML cannot be read: " + first);
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
