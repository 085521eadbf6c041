package coop.vigie.catalogue.sovereignty;

/** What must follow a new answer: the platform is assessed anew, in the same transaction. */
public interface Reassessment {

    /** This platform's answers have changed. */
    void reassess(String platform);
}
