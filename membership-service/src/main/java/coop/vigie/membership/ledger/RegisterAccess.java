package coop.vigie.membership.ledger;

import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.cooperative.Keepers;
import coop.vigie.membership.ledger.AccessLogStore.Access;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The way to a cooperative's register: who may, the lock, and the log of who read it. */
@ApplicationScoped
public class RegisterAccess {

    private final CooperativeStore cooperatives;
    private final Keepers keepers;
    private final HeadStore heads;
    private final Author author;
    private final AccessLogStore log;

    RegisterAccess(CooperativeStore cooperatives, Keepers keepers, HeadStore heads, Author author, AccessLogStore log) {
        this.cooperatives = cooperatives;
        this.keepers = keepers;
        this.heads = heads;
        this.author = author;
        this.log = log;
    }

    /** The cooperative, if the caller keeps its register; else 403, or 404 where there is none. */
    public Cooperative requireKept(String id) {
        Cooperative cooperative = cooperatives.require(id);
        keepers.require(cooperative);
        return cooperative;
    }

    /** The head, locked until the transaction ends. */
    public Head lock(String id) {
        return heads.lock(id);
    }

    /** The head as it stands, without a lock. */
    public Head head(String id) {
        return heads.read(id);
    }

    /** The capital had been as high as this before the register was taken over. */
    Head reached(Head head, Euros highest) {
        Head after = head.afterReaching(highest);
        heads.update(after);
        return after;
    }

    Head startAt(Head empty, Euros nominal) {
        Head after = empty.at(nominal);
        heads.update(after);
        return after;
    }

    void close(Head head, LocalDate end) {
        heads.update(head.afterClosing(end));
    }

    List<Access> readings(String cooperative, long before, int limit) {
        requireKept(cooperative);
        return log.page(cooperative, before, limit);
    }

    long countReadings(String cooperative) {
        requireKept(cooperative);
        return log.count(cooperative);
    }

    /** Notes that the caller read this part of the register. */
    public void log(String cooperative, String what) {
        log.insert(cooperative, author.name(), what, author.now());
    }
}
