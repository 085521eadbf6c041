package coop.vigie.catalogue.document;

import coop.vigie.kit.refusal.Text;
import java.util.Optional;

/**
 * What is wrong with one value.
 *
 * @param code stable and language-independent
 */
public record Fault(String code, Text detail) {

    /** Decides whether a value is acceptable. */
    @FunctionalInterface
    public interface Check {
        /** What is wrong with it; empty where nothing is. */
        Optional<Fault> faultOf(String value);
    }

    /** A fault with its explanation in both languages. */
    public static Optional<Fault> of(String code, String fr, String en) {
        return Optional.of(new Fault(code, Text.of(fr, en)));
    }
}
