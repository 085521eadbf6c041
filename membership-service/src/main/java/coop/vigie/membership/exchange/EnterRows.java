package coop.vigie.membership.exchange;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.ledger.Places;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enters lines that were tried before as movements of the two ledgers. */
@ApplicationScoped
class EnterRows {

    private final RegisterDesk desk;
    private final OrganisationStore organisations;

    EnterRows(RegisterDesk desk, OrganisationStore organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    /** Whether this holder counts under the ceiling: the catalogue's word first, then the file's, then its category's. */
    boolean isPublic(Cooperative cooperative, Party party) {
        return state(party)
                .map(o -> Subscriber.isPublicBody(o.kind()))
                .orElseGet(() -> Places.isPublic(cooperative.statutes(), party.category(), party.publicBody()));
    }

    private Optional<OrganisationState> state(Party party) {
        return party.organisation() == null ? Optional.empty() : organisations.find(party.organisation());
    }

    @Transactional(TxType.MANDATORY)
    Head handle(Cooperative cooperative, Head empty, List<RegisterRow> rows, String breach) {
        Euros before = RegisterRows.nominalBefore(rows, empty.shareValue()).orElseThrow();
        Head head = desk.startAt(empty, before);
        Map<String, Holder> holders = new HashMap<>();
        for (RegisterRow row : rows) {
            head = enter(cooperative, head, row, holders);
        }
        if (cooperative.statutes().isScic() && !head.ceiling().holds() && (breach == null || breach.isBlank())) {
            var card = Rules.of(RuleId.M_04).card();
            throw Refusal.rule(
                    card.id().code(),
                    card.article(),
                    Text.of(
                            "Le registre repris dépasse le plafond de 50 % : indiquez pourquoi il est repris ainsi (breachAcknowledged).",
                            "The register is over the ceiling of 50 %: say why it is taken over all the same (breachAcknowledged)."),
                    Map.of("publicShares", head.publicShares(), "shares", head.shares()));
        }
        desk.publish(cooperative);
        return head;
    }

    private Head enter(Cooperative cooperative, Head head, RegisterRow row, Map<String, Holder> holders) {
        if (row.kind() == Kind.SPLIT) {
            Euros nominal = Euros.rounded(
                    head.nominal().multiply(BigDecimal.valueOf(row.ratio().denominator())),
                    BigDecimal.valueOf(row.ratio().numerator()));
            MovementKind kind = row.ratio().numerator() > row.ratio().denominator()
                    ? MovementKind.SPLIT
                    : MovementKind.CONSOLIDATION;
            return desk.enterNominal(
                            head,
                            new Entry(
                                    kind, null, 0, nominal, row.ratio(), row.effectiveOn(), act(row), null, null, null))
                    .head();
        }
        Head open = admitted(cooperative, head, row.holder(), holders);
        Holder holder = current(row.holder(), holders);
        if (row.kind() == Kind.PAYMENT) {
            return money(open, MoneyKind.PAYMENT, holder, row.paid(), row, null);
        }
        if (row.kind().passesOn()) {
            return passOn(admitted(cooperative, open, row.beneficiary(), holders), row, holder, holders);
        }
        boolean in = row.kind().bringsIn();
        MovementKind kind = row.kind() == Kind.OPENING
                ? MovementKind.OPENING
                : in ? MovementKind.SUBSCRIPTION : MovementKind.CANCELLATION;
        Entered entered = desk.enter(open, entry(kind, holder, in ? row.shares() : -row.shares(), open, row), holder);
        long number = entered.movement().number();
        if (in) {
            Euros due = open.shareValue().times(row.shares());
            return money(entered.head(), MoneyKind.OPENING, holder, row.paid() == null ? due : row.paid(), row, number);
        }
        return money(
                entered.head(), MoneyKind.RELEASE, holder, part(holder, row).negated(), row, number);
    }

    private Head passOn(Head head, RegisterRow row, Holder from, Map<String, Holder> holders) {
        Holder to = current(row.beneficiary(), holders);
        boolean byLaw = row.kind() == Kind.TRANSMISSION;
        Euros moved = part(from, row);
        Entered out = desk.enter(
                head,
                entry(byLaw ? MovementKind.TRANSMISSION_OUT : MovementKind.TRANSFER_OUT, from, -row.shares(), head, row)
                        .linkedTo(head.lastNumber() + 2),
                from);
        Entered in = desk.enter(
                out.head(),
                entry(byLaw ? MovementKind.TRANSMISSION_IN : MovementKind.TRANSFER_IN, to, row.shares(), head, row)
                        .linkedTo(head.lastNumber() + 1),
                to);
        Head released = money(
                in.head(),
                MoneyKind.RELEASE,
                from,
                moved.negated(),
                row,
                out.movement().number());
        return money(released, MoneyKind.PAYMENT, to, moved, row, in.movement().number());
    }

    /** What was paid goes with the shares, in proportion. */
    private static Euros part(Holder holder, RegisterRow row) {
        return Euros.rounded(
                holder.paid().multiply(BigDecimal.valueOf(row.shares())), BigDecimal.valueOf(holder.shares()));
    }

    private Head money(Head head, MoneyKind kind, Holder holder, Euros amount, RegisterRow row, Long linked) {
        return amount.equals(Euros.ZERO)
                ? head
                : desk.enter(head, new MoneyEntry(kind, holder.id(), null, amount, row.effectiveOn(), act(row), linked))
                        .head();
    }

    private static Entry entry(MovementKind kind, Holder holder, long shares, Head head, RegisterRow row) {
        return Entry.of(kind, holder.id(), shares, head.shareValue(), row.effectiveOn(), act(row))
                .approvedBy(row.approval());
    }

    private static String act(RegisterRow row) {
        return row.act() == null ? "registre repris, ligne " + row.line() : row.act();
    }

    private Holder current(Party party, Map<String, Holder> holders) {
        Holder known = holders.get(party.key());
        return desk.holders().find(known.cooperative(), known.id()).orElseThrow();
    }

    private Head admitted(Cooperative cooperative, Head head, Party party, Map<String, Holder> holders) {
        if (holders.containsKey(party.key())) {
            return head;
        }
        Holder holder = new Holder(
                Ids.next(),
                cooperative.id(),
                head.lastMember() + 1,
                party.name(),
                party.organisation(),
                party.siren() != null
                        ? party.siren()
                        : state(party).map(OrganisationState::siren).orElse(null),
                isPublic(cooperative, party),
                party.naturalPerson(),
                party.category(),
                party.college(),
                0,
                BigDecimal.ZERO,
                null,
                MemberStanding.MEMBER);
        holders.put(party.key(), holder);
        return desk.admit(head, holder);
    }
}
