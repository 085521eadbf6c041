package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Brings in what a source says as a person and a moderator would; a trusted source is published at once. */
@ApplicationScoped
public class BringInPlatform {

    private static final String SYSTEM = "vigie";

    private final Platforms platforms;
    private final ProposePlatform propose;
    private final RevisePlatform revise;
    private final PublishRevision publish;
    private final PublishNew publishNew;

    BringInPlatform(
            Platforms platforms,
            ProposePlatform propose,
            RevisePlatform revise,
            PublishRevision publish,
            PublishNew publishNew) {
        this.platforms = platforms;
        this.propose = propose;
        this.revise = revise;
        this.publish = publish;
        this.publishNew = publishNew;
    }

    /** Whether it was brought in; nothing happens where the id was ever given. */
    @Transactional(TxType.MANDATORY)
    public boolean ifAbsent(ObjectNode document, Source source, String note) {
        if (platforms.exists(document.get("id").textValue())) {
            return false;
        }
        publishNew.handle(document, new Proposal(SYSTEM, source, note));
        return true;
    }

    /** Brings in a platform that is new. */
    @Transactional(TxType.MANDATORY)
    void propose(String id, ObjectNode document, ImportedFacts facts) {
        Proposal proposal = new Proposal(facts.by(), facts.source(), null);
        if (facts.trusted()) {
            publishNew.handle(id, document, proposal);
        } else {
            propose.handle(id, document, proposal);
        }
    }

    /** Brings in another content of a platform. */
    @Transactional(TxType.MANDATORY)
    void revise(Platform platform, ObjectNode document, ImportedFacts facts) {
        Proposal proposal = new Proposal(facts.by(), facts.source(), null);
        Proposed proposed = revise.handle(platform, platform.version(), document, proposal);
        if (facts.trusted()) {
            publish.handle(proposed, facts.by());
        }
    }
}
