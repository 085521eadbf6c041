package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Brings in what a source says by the same steps as a person and a moderator would; a trusted source is published at once. */
@ApplicationScoped
public class BringInPlatform {

    private static final String SYSTEM = "vigie";

    private final Platforms platforms;
    private final ProposePlatform propose;
    private final RevisePlatform revise;
    private final PublishRevision publish;

    BringInPlatform(Platforms platforms, ProposePlatform propose, RevisePlatform revise, PublishRevision publish) {
        this.platforms = platforms;
        this.propose = propose;
        this.revise = revise;
        this.publish = publish;
    }

    /** Whether it was brought in; nothing happens where the id was ever given. */
    @Transactional(TxType.MANDATORY)
    public boolean ifAbsent(ObjectNode document, Source source, String note) {
        if (platforms.exists(document.get("id").textValue())) {
            return false;
        }
        Revision revision = propose.handle(document, new Proposal(SYSTEM, source, note));
        publish.handle(revision.platform(), revision.number(), SYSTEM, true);
        return true;
    }

    /** Brings in a platform that is new. */
    @Transactional(TxType.MANDATORY)
    void propose(String id, ObjectNode document, ImportedFacts facts) {
        publishIfTrusted(propose.handle(id, document, new Proposal(facts.by(), facts.source(), null)), facts);
    }

    /** Brings in another content of a platform. */
    @Transactional(TxType.MANDATORY)
    void revise(Platform platform, ObjectNode document, ImportedFacts facts) {
        Proposal proposal = new Proposal(facts.by(), facts.source(), null);
        publishIfTrusted(revise.handle(platform, platform.version(), document, proposal), facts);
    }

    private void publishIfTrusted(Proposed proposed, ImportedFacts facts) {
        if (facts.trusted()) {
            publish.handle(proposed, facts.by(), true);
        }
    }
}
