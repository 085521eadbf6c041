package coop.vigie.catalogue.vocabulary;

import java.util.Collection;

/** What must follow a change of concepts: those that use them are worked out anew, soon after where they are many. */
public interface ConceptUsers {

    /** These concepts have other labels, or were merged. */
    void conceptsChanged(Collection<String> concepts);
}
