package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;

/** Makes a new platform public as it is proposed, each of its rows written once in its final state. */
@ApplicationScoped
class PublishNew {

    private final DocumentCheck check;
    private final RevisionStore revisions;
    private final SavePlatform save;
    private final Clock clock;

    PublishNew(DocumentCheck check, RevisionStore revisions, SavePlatform save, Clock clock) {
        this.check = check;
        this.revisions = revisions;
        this.save = save;
        this.clock = clock;
    }

    /** Publishes a platform of a document that names an id which is known to be free. */
    @Transactional(TxType.MANDATORY)
    void handle(ObjectNode sent, Proposal proposal) {
        handle(sent.get("id").textValue(), check.check(sent, null), proposal);
    }

    /**
     * Publishes a platform whose document was checked and whose id is known to be free.
     *
     * @throws coop.vigie.kit.refusal.Refusal 409 where another transaction took the id meanwhile
     */
    @Transactional(TxType.MANDATORY)
    void handle(String id, ObjectNode document, Proposal proposal) {
        String by = proposal.author();
        Instant now = clock.instant();
        Platform proposed = Platform.proposed(id, document, by, now);
        Revision revision = Revision.ofNew(proposed, 1, proposal).published(by, true, now);
        ObjectNode claims = new Claims(Json.object())
                .wonAll(document, proposal.source(), revision.number(), now)
                .json();
        save.first(proposed.published(document, claims, now), new Cause("revision", revision.number(), by, now));
        revisions.insert(revision);
    }
}
