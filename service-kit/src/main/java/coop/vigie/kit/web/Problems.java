package coop.vigie.kit.web;

import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Refusal.Kind;
import coop.vigie.kit.refusal.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes problem documents. The one table from a kind of refusal to its HTTP status stands here. */
public final class Problems {

    private static final Map<Kind, Integer> STATUS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.INVALID, 400),
            Map.entry(Kind.UNAUTHENTICATED, 401),
            Map.entry(Kind.FORBIDDEN, 403),
            Map.entry(Kind.NOT_FOUND, 404),
            Map.entry(Kind.CONFLICT, 409),
            Map.entry(Kind.GONE, 410),
            Map.entry(Kind.STALE, 412),
            Map.entry(Kind.TOO_LARGE, 413),
            Map.entry(Kind.KEY_REUSED, 422),
            Map.entry(Kind.CONDITION_MISSING, 428),
            Map.entry(Kind.UNAVAILABLE, 503)));

    /** Statuses that HTTP itself gives, with a title, a remedy and the code of their page. */
    private static final Map<Integer, Plain> PLAIN = Map.of(
            400,
            new Plain(
                    "invalid-input",
                    Text.of("Demande invalide", "Invalid input"),
                    Text.of("La demande est mal formée.", "The request is malformed.")),
            404,
            new Plain(
                    "not-found",
                    Text.of("Introuvable", "Not found"),
                    Text.of(
                            "Rien ne se trouve à cette adresse. Vérifiez le chemin dans la documentation de l'API.",
                            "Nothing is at this address. Check the path in the API's documentation.")),
            405,
            new Plain(
                    "method-not-allowed",
                    Text.of("Méthode non admise", "Method not allowed"),
                    Text.of(
                            "Cette adresse n'admet pas cette méthode. L'en-tête Allow, ou OPTIONS, dit lesquelles.",
                            "This address does not allow this method. The Allow header, or OPTIONS, says which it does.")),
            406,
            new Plain(
                    "not-acceptable",
                    Text.of("Format non disponible", "Not acceptable"),
                    Text.of(
                            "Cette adresse n'offre aucun des formats demandés dans Accept.",
                            "This address offers none of the formats asked for in Accept.")),
            413,
            new Plain(
                    "too-large",
                    Text.of("Demande trop volumineuse", "Content too large"),
                    Text.of("Envoyez moins à la fois.", "Send less at a time.")),
            415,
            new Plain(
                    "unsupported-media-type",
                    Text.of("Format non accepté", "Unsupported media type"),
                    Text.of(
                            "Cette adresse n'accepte pas ce Content-Type ; PATCH attend application/merge-patch+json, les"
                                    + " autres application/json.",
                            "This address does not accept this Content-Type; PATCH wants application/merge-patch+json, the"
                                    + " others application/json.")),
            500,
            new Plain(
                    "internal-error",
                    Text.of("Erreur interne", "Internal error"),
                    Text.of(
                            "Rien n'a été enregistré. Réessayez ; si cela persiste, signalez le requestId.",
                            "Nothing was stored. Try again; if it lasts, report the requestId.")),
            502,
            new Plain(
                    "bad-gateway",
                    Text.of("Réponse invalide du service", "Bad gateway"),
                    Text.of(
                            "Le service n'a pas répondu correctement. Réessayez dans quelques instants.",
                            "The service did not answer properly. Try again in a moment.")),
            503,
            new Plain(
                    "unavailable",
                    Text.of("Momentanément indisponible", "Temporarily unavailable"),
                    Text.of("Réessayez dans quelques instants.", "Try again in a moment.")),
            504,
            new Plain(
                    "gateway-timeout",
                    Text.of("Délai dépassé", "Gateway timeout"),
                    Text.of(
                            "Le service n'a pas répondu à temps. Réessayez dans quelques instants.",
                            "The service did not answer in time. Try again in a moment.")));

    private Problems() {}

    /** Where a problem document is read: the request that it answers. */
    public record Place(String baseUri, String path, String requestId, Locale locale) {}

    /** The HTTP status of a refusal. */
    public static int status(Refusal refusal) {
        return STATUS.get(refusal.kind());
    }

    /** The document of a refusal. */
    public static Problem of(Refusal refusal, Place place) {
        return new Problem(
                type(refusal.code(), place),
                refusal.title().in(place.locale()),
                status(refusal),
                refusal.detail().in(place.locale()),
                place.path(),
                place.requestId(),
                faults(refusal.errors(), place.locale()),
                refusal.members());
    }

    /** The document of a status that HTTP or the framework gives. */
    public static Problem of(int status, Place place) {
        int known = PLAIN.containsKey(status) ? status : status >= 500 ? 500 : 400;
        Plain plain = PLAIN.get(known);
        return new Problem(
                type(plain.code(), place),
                plain.title().in(place.locale()),
                status,
                plain.detail().in(place.locale()),
                place.path(),
                place.requestId(),
                List.of(),
                Map.of());
    }

    private static String type(String code, Place place) {
        return place.baseUri() + "/problems/" + code;
    }

    private static List<Problem.Fault> faults(List<FieldError> errors, Locale locale) {
        return errors.stream()
                .map(e -> new Problem.Fault(
                        e.pointer(), e.parameter(), e.code(), e.detail().in(locale)))
                .toList();
    }

    private record Plain(String code, Text title, Text detail) {}
}
