package coop.vigie.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.kit.refusal.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DifferencesTest {

    private static final Shape.Group SHAPE = PlatformShape.of(id -> true);

    /** Names of fields that are also words of French. */
    private static final Set<String> FRENCH_WORDS = Set.of(
            "date",
            "description",
            "documentation",
            "licence",
            "logo",
            "maintenance",
            "organisation",
            "publiccode",
            "relations",
            "type",
            "version");

    @TestFactory
    Stream<DynamicTest> everyField_isSaidInWords() {
        return SHAPE.fields().stream()
                .map(field -> DynamicTest.dynamicTest(field.name(), () -> {
                    JsonNode value = example(field.shape());
                    ObjectNode with = Json.object().set(field.name(), value);

                    Text added = sentence(Json.object(), with);
                    Text removed = sentence(with, Json.object());

                    for (String name : names(field)) {
                        if (!FRENCH_WORDS.contains(name)) {
                            assertThat(added.fr()).doesNotContainPattern("\\b" + name + "\\b");
                            assertThat(removed.fr()).doesNotContainPattern("\\b" + name + "\\b");
                        }
                    }
                    assertThat(added.fr()).startsWith(capital(field.labelFr())).endsWith(".");
                    assertThat(added.en()).startsWith(capital(field.labelEn())).endsWith(".");
                    assertThat(added.fr() + added.en()).doesNotContain("{", "}", "null");
                }));
    }

    @Test
    void everyLabel_hasItsArticle_andEveryChoiceItsWords() {
        fields(SHAPE).forEach(field -> {
            assertThat(field.labelFr()).as(field.name()).matches("(l'|les? |la |qui l'|prêt à ).+");
            assertThat(field.labelEn()).as(field.name()).isNotBlank().isNotEqualTo(field.labelFr());
            if (field.shape() instanceof Shape.Choice choice) {
                assertThat(choice.values()).allSatisfy(value -> assertThat(Wording.ofChoice(value))
                        .as(field.name() + " " + value)
                        .isNotNull());
            }
        });
    }

    @Test
    void groupsFlagsAndChoices_areReadAsSentences() {
        JsonNode before = Json.node("{\"kind\": \"software\", \"dataProtection\": {\"dataExport\": false}}");
        JsonNode after =
                Json.node("{\"kind\": \"both\", \"dataProtection\": {\"dataExport\": true, \"dataLocation\": \"FR\"},"
                        + "\"offers\": [{\"provider\": \"Services Libres\", \"kind\": \"support\"}]}");

        assertThat(Differences.between(SHAPE, before, after).stream()
                        .map(d -> d.sentence().fr()))
                .containsExactly(
                        "La nature passe de « logiciel » à « les deux ».",
                        "Les offres : ajout de « prestataire : Services Libres, nature : assistance ».",
                        "La protection des données passe de « export de ses données : non » à « pays des données : FR,"
                                + " export de ses données : oui ».");
        assertThat(Differences.between(SHAPE, before, after).get(1).sentence().en())
                .isEqualTo("The offers: added \"provider: Services Libres, kind: support\".");
    }

    @Test
    void lists_tellWhatCameWhatWentAndWhatMoved() {
        JsonNode before = Json.node("{\"functions\": [\"prêt\", \"don\"]}");

        assertThat(sentence(before, Json.node("{\"functions\": [\"don\", \"vente\"]}"))
                        .fr())
                .isEqualTo("Les fonctions : ajout de « vente » ; retrait de « prêt ».");
        assertThat(sentence(before, Json.node("{\"functions\": [\"don\", \"prêt\"]}"))
                        .fr())
                .isEqualTo("Les fonctions : l'ordre change.");
    }

    private static Text sentence(JsonNode before, JsonNode after) {
        return Differences.between(SHAPE, before, after).get(0).sentence();
    }

    private static Stream<Shape.Field> fields(Shape shape) {
        if (shape instanceof Shape.Group group) {
            return group.fields().stream().flatMap(f -> Stream.concat(Stream.of(f), fields(f.shape())));
        }
        if (shape instanceof Shape.Items items) {
            return fields(items.of());
        }
        return shape instanceof Shape.Dictionary dictionary ? fields(dictionary.of()) : Stream.empty();
    }

    private static Set<String> names(Shape.Field field) {
        Set<String> names = new TreeSet<>();
        Stream.concat(Stream.of(field), fields(field.shape())).forEach(f -> names.add(f.name()));
        return names;
    }

    /** A value with every field there is. */
    private static JsonNode example(Shape shape) {
        if (shape instanceof Shape.Group group) {
            ObjectNode value = Json.object();
            group.fields().forEach(field -> value.set(field.name(), example(field.shape())));
            return value;
        }
        if (shape instanceof Shape.Items items) {
            return Json.tree(List.of(example(items.of())));
        }
        if (shape instanceof Shape.Dictionary dictionary) {
            return Json.object().set("zz", example(dictionary.of()));
        }
        if (shape instanceof Shape.Choice choice) {
            return Json.tree(choice.values().get(0));
        }
        return shape instanceof Shape.Flag ? Json.tree(true) : Json.tree("zz");
    }

    private static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }
}
