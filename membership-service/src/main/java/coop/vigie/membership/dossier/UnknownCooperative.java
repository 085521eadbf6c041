package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;

/** What is said of a cooperative that is named in a request and not kept here. */
final class UnknownCooperative {

    private UnknownCooperative() {}

    static Refusal named(String id) {
        return Refusal.invalid(
                "/cooperative",
                "unknown-cooperative",
                Text.of(
                        "Aucune coopérative « %s » n'est tenue ici.".formatted(id),
                        "No cooperative \"%s\" is kept here.".formatted(id)));
    }
}
