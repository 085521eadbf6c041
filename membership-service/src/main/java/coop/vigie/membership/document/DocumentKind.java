package coop.vigie.membership.document;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import java.util.Arrays;
import java.util.Locale;

/** What a document is. */
enum DocumentKind {
    DELIBERATION("Délibération", true),
    SUBSCRIPTION_FORM("Bulletin de souscription", true),
    CERTIFICATE("Attestation d'inscription en compte", true),
    EXPLANATORY_NOTE("Note explicative de synthèse", true),
    MOVEMENT_ORDER("Ordre de mouvement", true),
    REGISTER("Registre des mouvements de titres", false),
    SUMMONS("Convocation à l'assemblée générale", false);

    private final String title;
    private final boolean ofDossier;

    DocumentKind(String title, boolean ofDossier) {
        this.title = title;
        this.ofDossier = ofDossier;
    }

    /** As the API and the templates' files write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    static DocumentKind of(String code, boolean ofDossier) {
        return Arrays.stream(values())
                .filter(kind -> kind.ofDossier == ofDossier && kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "Il n'y a pas de document « %s » ici.".formatted(code),
                        "There is no document \"%s\" here.".formatted(code))));
    }

    static DocumentKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(Text.of(
                        "Il n'y a pas de document « %s ».".formatted(code),
                        "There is no document \"%s\".".formatted(code))));
    }
}
