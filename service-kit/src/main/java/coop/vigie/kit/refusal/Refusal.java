package coop.vigie.kit.refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is understood and refused: a normal outcome, so it carries no stack trace.
 *
 * <p>Its kind decides the HTTP status, in one table of the {@code web} package; its code names the problem type.
 */
public final class Refusal extends RuntimeException {

    /** What sort of no. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        GONE,
        STALE,
        CONDITION_MISSING,
        TOO_LARGE,
        KEY_REUSED,
        UNAVAILABLE
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient Text title;
    private final transient Text detail;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Refusal(Kind kind, String code, Text title, Text detail, List<FieldError> errors) {
        super(code + ": " + detail.en(), null, false, false);
        this.kind = kind;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** The request has these faults. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(
                Kind.INVALID,
                "invalid-input",
                Text.of("Demande invalide", "Invalid input"),
                Text.of(
                        "Corrigez les champs indiqués puis renvoyez la demande.",
                        "Correct the fields listed, then send the request again."),
                errors);
    }

    /** The request has this one fault in its body. */
    public static Refusal invalid(String pointer, String code, Text detail) {
        return invalid(List.of(FieldError.at(pointer, code, detail)));
    }

    /** The request has this one fault in a parameter. */
    public static Refusal invalidParameter(String parameter, String code, Text detail) {
        return invalid(List.of(FieldError.inParameter(parameter, code, detail)));
    }

    /** Nobody is signed in, or the token is not good. */
    public static Refusal unauthenticated() {
        return new Refusal(
                Kind.UNAUTHENTICATED,
                "unauthenticated",
                Text.of("Authentification requise", "Authentication required"),
                Text.of(
                        "Envoyez un jeton valide dans l'en-tête Authorization (Bearer).",
                        "Send a valid token in the Authorization header (Bearer)."),
                List.of());
    }

    /** The caller is known and may not. */
    public static Refusal forbidden(Text detail) {
        return new Refusal(
                Kind.FORBIDDEN, "forbidden", Text.of("Action non autorisée", "Forbidden"), detail, List.of());
    }

    /** There is no such thing, or the caller may not know that there is. */
    public static Refusal notFound(Text detail) {
        return new Refusal(Kind.NOT_FOUND, "not-found", Text.of("Introuvable", "Not found"), detail, List.of());
    }

    /** The state of the thing forbids it. */
    public static Refusal conflict(String code, Text detail) {
        return new Refusal(
                Kind.CONFLICT,
                code,
                Text.of("L'état actuel ne le permet pas", "The current state forbids it"),
                detail,
                List.of());
    }

    /**
     * A rule of law or of the statutes forbids it.
     *
     * @param rule the rule's id, such as {@code M-04}
     * @param article where the rule stands
     * @param figures what was computed, by name
     */
    public static Refusal rule(String rule, String article, Text detail, Map<String, ?> figures) {
        return new Refusal(
                        Kind.CONFLICT,
                        "legal-rule",
                        Text.of("Une règle de droit s'y oppose", "A legal rule forbids it"),
                        detail,
                        List.of())
                .with("rule", rule)
                .with("article", article)
                .with("figures", figures);
    }

    /** It was there and is not any more. */
    public static Refusal gone(Text detail) {
        return new Refusal(Kind.GONE, "gone", Text.of("Retiré", "Gone"), detail, List.of());
    }

    /**
     * The caller's version is not the current one.
     *
     * @param currentTag the entity tag that the caller should have sent
     */
    public static Refusal stale(String currentTag) {
        return new Refusal(
                        Kind.STALE,
                        "stale-version",
                        Text.of("Version dépassée", "Stale version"),
                        Text.of(
                                "La ressource a changé depuis votre lecture. Relisez-la, puis renvoyez votre changement avec"
                                        + " son ETag actuel dans If-Match.",
                                "The resource has changed since you read it. Read it again, then send your change with its"
                                        + " current ETag in If-Match."),
                        List.of())
                .with("currentETag", currentTag);
    }

    /** If-Match is required and absent (RFC 6585). */
    public static Refusal conditionMissing() {
        return new Refusal(
                Kind.CONDITION_MISSING,
                "precondition-required",
                Text.of("Condition requise", "Precondition required"),
                Text.of(
                        "Lisez la ressource, puis envoyez son ETag dans l'en-tête If-Match.",
                        "Read the resource, then send its ETag in the If-Match header."),
                List.of());
    }

    /** The request is larger than what is accepted. */
    public static Refusal tooLarge(Text detail) {
        return new Refusal(
                Kind.TOO_LARGE,
                "too-large",
                Text.of("Demande trop volumineuse", "Content too large"),
                detail,
                List.of());
    }

    /** The idempotency key was used for another request. */
    public static Refusal keyReused() {
        return new Refusal(
                Kind.KEY_REUSED,
                "idempotency-key-reused",
                Text.of("Clé d'idempotence déjà utilisée", "Idempotency key already used"),
                Text.of(
                        "Cette clé a servi à une autre demande. Prenez une clé neuve pour chaque demande.",
                        "This key was used for another request. Take a new key for each request."),
                List.of());
    }

    /** It cannot be done now, and can be tried again. */
    public static Refusal unavailable(Text detail) {
        return new Refusal(
                Kind.UNAVAILABLE,
                "unavailable",
                Text.of("Momentanément indisponible", "Temporarily unavailable"),
                detail,
                List.of());
    }

    /** The same refusal with one more member in its problem document. */
    public Refusal with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** What sort of no. */
    public Kind kind() {
        return kind;
    }

    /** The last part of the problem type's address. */
    public String code() {
        return code;
    }

    /** A short name of the problem type, the same each time. */
    public Text title() {
        return title;
    }

    /** What is the matter this time and what to do. */
    public Text detail() {
        return detail;
    }

    /** The faults of the request, for {@link Kind#INVALID}. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Further members of the problem document. */
    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
