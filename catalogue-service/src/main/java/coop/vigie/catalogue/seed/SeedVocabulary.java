package coop.vigie.catalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.vocabulary.SaveConcept;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings in the starting vocabulary where there is none: once people edit it, it is theirs. */
@ApplicationScoped
class SeedVocabulary {

    private final SaveConcept save;
    private final Vocabularies vocabularies;

    SeedVocabulary(SaveConcept save, Vocabularies vocabularies) {
        this.save = save;
        this.vocabularies = vocabularies;
    }

    void load(List<JsonNode> entries, String author) {
        if (vocabularies.current().all().isEmpty()) {
            save.addAll(entries, author);
        }
    }
}
