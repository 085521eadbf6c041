package coop.vigie.membership.simulation;

import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.HeadStore;
import coop.vigie.membership.ledger.HolderStore;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The register that a simulation looks at: read once, never locked. */
@ApplicationScoped
class Registers {

    private final HeadStore heads;
    private final HolderStore holders;
    private final Author author;

    Registers(HeadStore heads, HolderStore holders, Author author) {
        this.heads = heads;
        this.holders = holders;
        this.author = author;
    }

    Case of(Cooperative cooperative, Locale locale) {
        Head head = heads.read(cooperative.id());
        Snapshot snapshot = new Snapshot(
                author.today(), cooperative.statutes(), holders.standing(head), Operation.NONE, Facts.NONE);
        return new Case(cooperative, snapshot, holders, locale);
    }
}
