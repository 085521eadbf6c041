package coop.vigie.membership.portfolio;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.membership.member.AccountsStore;
import coop.vigie.membership.member.AidStore;
import coop.vigie.membership.member.CallStore;
import coop.vigie.membership.representative.Mandate;
import coop.vigie.membership.representative.MandateStore;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.Facts.PublicAid.Grant;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a portfolio reads what the register itself does not hold. */
@ApplicationScoped
class PortfolioSources {

    private final OrganisationStore organisations;
    private final MandateStore mandates;
    private final AccountsStore accounts;
    private final AidStore aids;
    private final CallStore calls;

    PortfolioSources(
            OrganisationStore organisations,
            MandateStore mandates,
            AccountsStore accounts,
            AidStore aids,
            CallStore calls) {
        this.organisations = organisations;
        this.mandates = mandates;
        this.accounts = accounts;
        this.aids = aids;
        this.calls = calls;
    }

    String name(String organisation) {
        return organisations.find(organisation).map(OrganisationState::name).orElse(organisation);
    }

    List<Mandate> mandates(String organisation) {
        return mandates.of(organisation);
    }

    Optional<Balance> balance(String cooperative, LocalDate on) {
        return accounts.latest(cooperative, on).map(AccountsStore.Accounts::balance);
    }

    List<Grant> aids(String cooperative) {
        return aids.grants(cooperative);
    }

    List<CallStore.Call> calls(UUID holder) {
        return calls.of(holder);
    }
}
