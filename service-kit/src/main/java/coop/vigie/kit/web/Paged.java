package coop.vigie.kit.web;

/** An answer that is one page of a list, whatever else it says: its links and its count become headers. */
public interface Paged {

    /** Absolute address of the next page; null on the last one. */
    String next();

    /** How many there are in all; null where not counted. */
    Long total();
}
