package coop.vigie.membership.exchange;

import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.value.Euros;

/** A holder on the way through the lines of a register. */
final class Account {

    final Party party;
    final boolean publicBody;
    long shares;
    Euros paid = Euros.ZERO;

    Account(Party party, boolean publicBody) {
        this.party = party;
        this.publicBody = publicBody;
    }
}
