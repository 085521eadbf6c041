package coop.vigie.matching.index;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Concept ids as terms, with the confidence as their frequency. */
final class ConceptTokens extends TokenStream {

    private final Iterator<Map.Entry<String, Double>> concepts;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

    ConceptTokens(Map<String, Double> concepts) {
        this.concepts = concepts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!concepts.hasNext()) {
            return false;
        }
        Map.Entry<String, Double> concept = concepts.next();
        clearAttributes();
        term.setEmpty().append(concept.getKey());
        frequency.setTermFrequency((int) Math.max(1, Math.round(concept.getValue() * Fields.CONFIDENCE_STEPS)));
        return true;
    }
}
