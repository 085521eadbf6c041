package coop.vigie.catalogue.vocabulary;

import static coop.vigie.catalogue.document.Shape.Field.optional;
import static coop.vigie.catalogue.document.Shape.Field.required;

import coop.vigie.catalogue.document.Shape;
import coop.vigie.catalogue.document.Slug;
import java.util.List;

/** Every field of a concept's document. */
public final class ConceptShape {

    static final List<String> KINDS = List.of(Concept.DOMAIN, Concept.FUNCTION);

    private static final Shape LABEL = new Shape.Words(200, false);
    private static final Shape LABELS = new Shape.Items(LABEL, 200);
    private static final Shape SENTENCE = new Shape.Words(1_000, true);
    private static final Shape SENTENCES = new Shape.Items(SENTENCE, 200);
    private static final Shape IDS = new Shape.Items(new Shape.Code(80, Slug::faultOf), 50);

    /** The shape of a document. */
    public static final Shape.Group SHAPE = new Shape.Group(List.of(
            optional("id", "l'identifiant", "the id", new Shape.Code(80, Slug::faultOf)),
            required("kind", "la nature", "the kind", new Shape.Choice(KINDS)),
            required("prefFr", "le nom français", "the French label", LABEL),
            optional("prefEn", "le nom anglais", "the English label", LABEL),
            optional("altFr", "les mots de tous les jours", "the everyday words in French", LABELS),
            optional("altEn", "les mots anglais", "the everyday words in English", LABELS),
            optional("broader", "les concepts plus larges", "the broader concepts", IDS),
            optional("related", "les concepts liés", "the related concepts", IDS),
            optional("definitionFr", "la définition", "the definition in French", SENTENCE),
            optional("definitionEn", "la définition anglaise", "the definition in English", SENTENCE),
            optional("examplesFr", "les exemples", "the examples in French", SENTENCES),
            optional("examplesEn", "les exemples anglais", "the examples in English", SENTENCES)));

    private ConceptShape() {}
}
