package coop.vigie.membership.simulation;

import coop.vigie.kit.identity.Caller;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Keepers;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.HeadStore;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.HolderStore;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** The register that a simulation looks at: read once, never locked. */
@ApplicationScoped
class Registers {

    private final HeadStore heads;
    private final HolderStore holders;
    private final Author author;
    private final Keepers keepers;
    private final Caller caller;

    Registers(HeadStore heads, HolderStore holders, Author author, Keepers keepers, Caller caller) {
        this.heads = heads;
        this.holders = holders;
        this.author = author;
        this.keepers = keepers;
        this.caller = caller;
    }

    Case of(Cooperative cooperative, Locale locale) {
        Head head = heads.read(cooperative.id());
        Snapshot snapshot = new Snapshot(
                author.today(),
                cooperative.statutes(),
                holders.standing(head, cooperative.statutes().terms().floorWindowMonths(), author.today()),
                Operation.NONE,
                Facts.NONE);
        return new Case(cooperative, snapshot, reference -> visible(cooperative, reference), locale);
    }

    private Optional<Holder> visible(Cooperative cooperative, String reference) {
        return holders.named(cooperative.id(), reference)
                .filter(holder -> keepers.keeps(cooperative)
                        || holder.organisation() != null && caller.actsFor(holder.organisation()));
    }
}
