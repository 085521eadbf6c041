package coop.vigie.matching.search;

import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.matching.vocabulary.Vocabulary;
import java.util.List;

/** The concepts that requests name. */
public final class Concepts {

    private static final String UNKNOWN = "concept-unknown";

    private Concepts() {}

    /** Notes an error where the id names no function. */
    public static void checkFunction(String id, String pointer, Vocabulary vocabulary, FieldErrors errors) {
        errors.check(isKnown(id, true, vocabulary), pointer, UNKNOWN, noFunction(id));
    }

    /** Notes an error where the id names no domain. */
    public static void checkDomain(String id, String pointer, Vocabulary vocabulary, FieldErrors errors) {
        errors.check(isKnown(id, false, vocabulary), pointer, UNKNOWN, noDomain(id));
    }

    /** Refuses a list that is narrowed to what is no function or no domain; null for anything. */
    public static void demandParameters(String function, String domain, Vocabulary vocabulary) {
        FieldErrors errors = new FieldErrors();
        if (function != null && !isKnown(function, true, vocabulary)) {
            errors.add(FieldError.inParameter("function", UNKNOWN, noFunction(function)));
        }
        if (domain != null && !isKnown(domain, false, vocabulary)) {
            errors.add(FieldError.inParameter("domain", UNKNOWN, noDomain(domain)));
        }
        errors.throwIfAny();
    }

    /** Refuses a list that is narrowed to domains one of which is none. */
    public static void demandDomains(List<String> domains, Vocabulary vocabulary) {
        FieldErrors errors = new FieldErrors();
        domains.stream()
                .filter(domain -> !isKnown(domain, false, vocabulary))
                .forEach(domain -> errors.add(FieldError.inParameter("domain", UNKNOWN, noDomain(domain))));
        errors.throwIfAny();
    }

    private static boolean isKnown(String id, boolean function, Vocabulary vocabulary) {
        return id != null
                && vocabulary.concept(id).filter(c -> c.function() == function).isPresent();
    }

    private static Text noFunction(String id) {
        return Text.of(
                "Aucune fonction « " + id + " » dans le vocabulaire (/catalogue/v1/concepts).",
                "No function \"" + id + "\" in the vocabulary (/catalogue/v1/concepts).");
    }

    private static Text noDomain(String id) {
        return Text.of(
                "Aucun domaine « " + id + " » dans le vocabulaire (/catalogue/v1/concepts).",
                "No domain \"" + id + "\" in the vocabulary (/catalogue/v1/concepts).");
    }
}
