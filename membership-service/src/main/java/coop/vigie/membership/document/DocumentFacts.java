package coop.vigie.membership.document;

import coop.vigie.membership.ledger.Electorate;
import coop.vigie.membership.member.AccountsStore;
import coop.vigie.membership.view.PlatformStore;
import jakarta.enterprise.context.ApplicationScoped;

/** What documents show beside the register: platforms, approved accounts, who may vote. */
@ApplicationScoped
class DocumentFacts {

    private final PlatformStore platforms;
    private final AccountsStore accounts;
    private final Electorate electorate;

    DocumentFacts(PlatformStore platforms, AccountsStore accounts, Electorate electorate) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.electorate = electorate;
    }

    PlatformStore platforms() {
        return platforms;
    }

    AccountsStore accounts() {
        return accounts;
    }

    Electorate electorate() {
        return electorate;
    }
}
