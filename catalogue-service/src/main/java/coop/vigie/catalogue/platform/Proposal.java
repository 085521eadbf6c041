package coop.vigie.catalogue.platform;

/**
 * How a change is brought in.
 *
 * @param author the token's subject
 * @param note for the moderators; null for none
 */
record Proposal(String author, Source source, String note) {

    static Proposal declaredBy(String author) {
        return new Proposal(author, Source.declared(), null);
    }
}
