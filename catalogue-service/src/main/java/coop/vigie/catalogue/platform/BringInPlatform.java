package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Brings in and publishes what a trusted source says, by the same steps as a person and a moderator would. */
@ApplicationScoped
public class BringInPlatform {

    private static final String SYSTEM = "vigie";

    private final PlatformStore platforms;
    private final ProposePlatform propose;
    private final PublishRevision publish;

    BringInPlatform(PlatformStore platforms, ProposePlatform propose, PublishRevision publish) {
        this.platforms = platforms;
        this.propose = propose;
        this.publish = publish;
    }

    /** Whether it was brought in; nothing happens where the id was ever given. */
    @Transactional(TxType.MANDATORY)
    public boolean ifAbsent(ObjectNode document, Source source, String note) {
        if (platforms.find(document.get("id").textValue()).isPresent()) {
            return false;
        }
        Revision revision = propose.handle(document, new Proposal(SYSTEM, source, note));
        publish.handle(revision.platform(), revision.number(), SYSTEM, true);
        return true;
    }
}
