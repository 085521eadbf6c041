package coop.vigie.catalogue.vocabulary;

import java.util.Collection;

/** What must follow a change of concepts: those that use them are worked out anew, in the same transaction. */
public interface ConceptUsers {

    /** These concepts have other labels, or were merged. */
    void conceptsChanged(Collection<String> concepts);
}
