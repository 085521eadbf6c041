package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** Proposes a platform that the catalogue does not have. */
@ApplicationScoped
class ProposePlatform {

    private final DocumentCheck check;
    private final PlatformStore platforms;
    private final RevisionStore revisions;
    private final KeyStore keys;
    private final Clock clock;

    ProposePlatform(DocumentCheck check, PlatformStore platforms, RevisionStore revisions, KeyStore keys, Clock clock) {
        this.check = check;
        this.platforms = platforms;
        this.revisions = revisions;
        this.keys = keys;
        this.clock = clock;
    }

    /** The platform's first revision. */
    @Transactional
    Revision handle(JsonNode sent, Proposal proposal) {
        ObjectNode document = check.check(sent, null);
        String id = sent.hasNonNull("id")
                ? sent.get("id").textValue().strip()
                : Slug.of(document.get("name").textValue());
        if (id.isEmpty()) {
            throw Refusal.invalid(
                    "/id",
                    "required",
                    Text.of(
                            "Ce nom ne donne pas d'identifiant : indiquez-en un.",
                            "No id can be made from this name: give one."));
        }
        Platform platform = Platform.proposed(id, document, proposal.author(), clock.instant());
        boolean isNew = platforms.insert(platform);
        if (!isNew) {
            requireFree(id, proposal.author());
            platforms.proposeAgain(platform);
        }
        return propose(platform, isNew ? 1 : revisions.nextNumber(id), proposal);
    }

    /**
     * Proposes a platform whose document was checked and whose id is known to be free.
     *
     * @throws Refusal 409 where another transaction took the id meanwhile
     */
    @Transactional(TxType.MANDATORY)
    void handle(String id, ObjectNode document, Proposal proposal) {
        Platform platform = Platform.proposed(id, document, proposal.author(), clock.instant());
        platforms.insertNew(platform);
        propose(platform, 1, proposal);
    }

    private Revision propose(Platform platform, int number, Proposal proposal) {
        Revision revision = Revision.ofNew(platform, number, proposal);
        revisions.insert(revision);
        keys.add(platform.id(), PlatformKeys.of(platform.document()));
        return revision;
    }

    /** An id is free again for another try where all that was ever proposed under it was rejected or taken back. */
    private void requireFree(String id, String by) {
        boolean neverPublic = platforms.lock(id).filter(p -> p.version() == 0).isPresent();
        List<Revision> waiting = revisions.open(id);
        if (neverPublic && waiting.isEmpty()) {
            return;
        }
        boolean own = waiting.stream().anyMatch(revision -> revision.author().equals(by));
        throw Refusal.conflict("platform-exists", neverPublic ? proposed(id, own) : taken(id))
                .with("platform", id);
    }

    private static Text proposed(String id, boolean own) {
        return own
                ? Text.of(
                        "Vous avez déjà proposé « " + id
                                + " », qui attend un modérateur : envoyez une révision avec baseVersion 0 pour la corriger.",
                        "You have proposed \"" + id
                                + "\" already, and it waits for a moderator: send a revision with baseVersion 0 to correct it.")
                : Text.of(
                        "L'identifiant « " + id
                                + " » est celui d'une proposition qui attend un modérateur : attendez sa décision, ou prenez un autre identifiant.",
                        "The id \"" + id
                                + "\" is that of a proposal that waits for a moderator: wait for the decision, or take another id.");
    }

    private static Text taken(String id) {
        return Text.of(
                "L'identifiant « " + id
                        + " » est déjà pris : proposez une révision de cette plateforme, ou un autre identifiant.",
                "The id \"" + id + "\" is taken: propose a revision of that platform, or another id.");
    }
}
