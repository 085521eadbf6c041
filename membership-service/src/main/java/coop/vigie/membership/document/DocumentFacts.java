package coop.vigie.membership.document;

import coop.vigie.membership.ledger.Electorate;
import coop.vigie.membership.ledger.RegisterHistory;
import coop.vigie.membership.member.AccountsStore;
import coop.vigie.membership.member.PeriodStore;
import coop.vigie.membership.view.PlatformStore;
import jakarta.enterprise.context.ApplicationScoped;

/** What documents show beside the register: platforms, approved accounts, closed years, who may vote. */
@ApplicationScoped
class DocumentFacts {

    private final PlatformStore platforms;
    private final AccountsStore accounts;
    private final PeriodStore periods;
    private final Electorate electorate;
    private final RegisterHistory history;

    DocumentFacts(
            PlatformStore platforms,
            AccountsStore accounts,
            PeriodStore periods,
            Electorate electorate,
            RegisterHistory history) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.periods = periods;
        this.electorate = electorate;
        this.history = history;
    }

    PlatformStore platforms() {
        return platforms;
    }

    AccountsStore accounts() {
        return accounts;
    }

    PeriodStore periods() {
        return periods;
    }

    Electorate electorate() {
        return electorate;
    }

    RegisterHistory history() {
        return history;
    }
}
