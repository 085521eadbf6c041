package coop.vigie.membership.document;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.MovementStore;
import coop.vigie.membership.ledger.RegisterAccess;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.RegisterHistory.Then;
import coop.vigie.membership.member.AccountsStore.Accounts;
import coop.vigie.membership.member.PeriodStore.Period;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where documents read what they show. */
@ApplicationScoped
class DocumentSources {

    private final RegisterDesk desk;
    private final RegisterAccess access;
    private final MovementStore movements;
    private final OrganisationStore organisations;
    private final DocumentFacts facts;

    DocumentSources(
            RegisterDesk desk,
            RegisterAccess access,
            MovementStore movements,
            OrganisationStore organisations,
            DocumentFacts facts) {
        this.desk = desk;
        this.access = access;
        this.movements = movements;
        this.organisations = organisations;
        this.facts = facts;
    }

    Cooperative cooperative(String id) {
        return desk.cooperative(id);
    }

    Cooperative keptCooperative(String id) {
        return access.requireKept(id);
    }

    void log(String cooperative, String what) {
        access.log(cooperative, what);
    }

    Head head(String cooperative) {
        return access.head(cooperative);
    }

    Standing standing(Cooperative cooperative, Head head, LocalDate on) {
        return desk.standing(cooperative, head, on);
    }

    Then registerAfter(Head head, long position, Standing now) {
        return facts.history().after(head, position, now);
    }

    List<Holder> holders(String cooperative) {
        return desk.holders().all(cooperative);
    }

    Map<UUID, String> addresses(String cooperative) {
        return desk.holders().addresses(cooperative);
    }

    Optional<Holder> holder(String cooperative, String organisation) {
        return desk.holderOf(cooperative, organisation);
    }

    List<Movement> movements(String cooperative, UUID holder) {
        return movements.of(cooperative, holder);
    }

    List<Movement> movements(String cooperative) {
        return movements.all(cooperative);
    }

    Optional<OrganisationState> organisation(String id) {
        return organisations.find(id);
    }

    List<Accounts> accounts(String cooperative) {
        return facts.accounts().all(cooperative);
    }

    List<Period> periods(String cooperative) {
        return facts.periods().all(cooperative);
    }

    List<Holder> electorate(String cooperative, LocalDate on) {
        return facts.electorate().at(cooperative, on);
    }

    Map<String, Object> cooperativeModel(Cooperative cooperative, Head head, Standing standing) {
        return CooperativeModel.of(cooperative, head, standing, facts.platforms());
    }
}
