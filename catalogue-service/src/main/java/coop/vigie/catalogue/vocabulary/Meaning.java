package coop.vigie.catalogue.vocabulary;

import java.util.List;

/**
 * What a few typed words mean in the vocabulary.
 *
 * @param functions ids of the functions that they name
 * @param domains ids of the domains that they name
 * @param near ids of functions next to these, where few platforms have these themselves
 * @param otherWords the words that are in none of these names
 */
public record Meaning(List<String> functions, List<String> domains, List<String> near, List<String> otherWords) {

    /** Whether they name any concept. */
    public boolean isKnown() {
        return !functions.isEmpty() || !domains.isEmpty();
    }
}
