package coop.vigie.catalogue.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.document.StandardNote;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Makes an entry of each element of a list, whose place is its number. */
final class Numbered implements Consumer<JsonNode> {

    private final Consumer<ImportEntry> entries;
    private final BiFunction<String, JsonNode, ImportEntry> reader;
    private int number;

    /** For the elements of one list. */
    Numbered(Consumer<ImportEntry> entries, BiFunction<String, JsonNode, ImportEntry> reader) {
        this.entries = entries;
        this.reader = reader;
    }

    @Override
    public void accept(JsonNode element) {
        entries.accept(reader.apply(StandardNote.ELEMENT.kept(++number), element));
    }
}
