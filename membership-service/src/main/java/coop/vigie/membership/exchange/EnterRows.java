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
import coop.vigie.membership.ledger.Movement.Basis;
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
import java.util.stream.Stream;

/** Enters lines that were tried before as movements of the two ledgers. */
@ApplicationScoped
class EnterRows {

    private final RegisterDesk desk;
    private final OrganisationStore organisations;

    EnterRows(RegisterDesk desk, OrganisationStore organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    /**
     * Whether this holder counts under the ceiling: the catalogue's word first, then the file's, then its category's. Empty for an
     * organisation that the catalogue does not know and of which nobody says it.
     */
    Optional<Boolean> isPublic(Cooperative cooperative, Party party) {
        Optional<OrganisationState> known = state(party);
        if (known.isPresent()) {
            return known.map(o -> Subscriber.isPublicBody(o.kind()));
        }
        boolean assumed = Places.isPublic(cooperative.statutes(), party.category(), party.publicBody());
        boolean told = party.organisation() == null || party.publicBody() != null || assumed;
        return told ? Optional.of(assumed) : Optional.empty();
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
        keepAddresses(rows, holders);
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
            Entry split = Entry.ofNominal(nominal, row.ratio(), row.effectiveOn(), act(row));
            Head after = desk.enterNominal(head, split).head();
            holders.replaceAll((key, holder) ->
                    desk.holders().find(holder.cooperative(), holder.id()).orElseThrow());
            return after;
        }
        Head open = admitted(cooperative, head, row.holder(), holders);
        Holder holder = holders.get(row.holder().key());
        if (row.kind() == Kind.PAYMENT) {
            return money(open, MoneyKind.PAYMENT, row.holder(), row.amount(), row, null, holders);
        }
        if (row.kind().passesOn()) {
            return passOn(admitted(cooperative, open, row.beneficiary(), holders), row, holders);
        }
        boolean in = row.kind().bringsIn();
        MovementKind kind = row.kind() == Kind.OPENING
                ? MovementKind.OPENING
                : in ? MovementKind.SUBSCRIPTION : MovementKind.CANCELLATION;
        Entered entered = desk.enter(open, entry(kind, holder, in ? row.shares() : -row.shares(), open, row), holder);
        holders.put(row.holder().key(), entered.holder());
        endWith(entered.holder(), MemberStanding.LEFT);
        long number = entered.movement().number();
        Euros due = open.shareValue().times(row.shares());
        Euros moved = in
                ? row.amount() == null ? due : row.amount()
                : row.amount() == null
                        ? part(holder, row).negated()
                        : row.amount().negated();
        return money(
                entered.head(), in ? MoneyKind.OPENING : MoneyKind.RELEASE, row.holder(), moved, row, number, holders);
    }

    private Head passOn(Head head, RegisterRow row, Map<String, Holder> holders) {
        Holder from = holders.get(row.holder().key());
        Holder to = holders.get(row.beneficiary().key());
        boolean byLaw = row.kind() == Kind.TRANSMISSION;
        Euros moved = part(from, row);
        Entered out = desk.enter(
                head,
                entry(byLaw ? MovementKind.TRANSMISSION_OUT : MovementKind.TRANSFER_OUT, from, -row.shares(), head, row)
                        .linkedTo(head.lastNumber() + 2, row.amount()),
                from);
        Entered in = desk.enter(
                out.head(),
                entry(byLaw ? MovementKind.TRANSMISSION_IN : MovementKind.TRANSFER_IN, to, row.shares(), head, row)
                        .linkedTo(head.lastNumber() + 1, row.amount()),
                to);
        holders.put(row.holder().key(), out.holder());
        holders.put(row.beneficiary().key(), in.holder());
        endWith(out.holder(), byLaw ? MemberStanding.ABSORBED : MemberStanding.TRANSFERRED);
        long given = out.movement().number();
        long taken = in.movement().number();
        Head released = money(in.head(), MoneyKind.RELEASE, row.holder(), moved.negated(), row, given, holders);
        return money(released, MoneyKind.PAYMENT, row.beneficiary(), moved, row, taken, holders);
    }

    /** Who has no share left is no member any more. */
    private void endWith(Holder holder, MemberStanding standing) {
        if (holder.shares() == 0) {
            desk.holders().setStanding(holder.id(), standing);
        }
    }

    /** The last address that the lines tell of each holder. */
    private void keepAddresses(List<RegisterRow> rows, Map<String, Holder> holders) {
        Map<String, String> addresses = new HashMap<>();
        rows.stream()
                .flatMap(row -> Stream.of(row.holder(), row.beneficiary()))
                .filter(party -> party != null && party.address() != null)
                .forEach(party -> addresses.put(party.key(), party.address()));
        addresses.forEach(
                (key, address) -> desk.holders().keepAddress(holders.get(key).id(), address));
    }

    /** What was paid goes with the shares, in proportion. */
    private static Euros part(Holder holder, RegisterRow row) {
        return Euros.rounded(
                holder.paid().multiply(BigDecimal.valueOf(row.shares())), BigDecimal.valueOf(holder.shares()));
    }

    /** What is known of the holders is kept up beside the database, which is not asked again at each line. */
    private Head money(
            Head head,
            MoneyKind kind,
            Party party,
            Euros amount,
            RegisterRow row,
            Long linked,
            Map<String, Holder> holders) {
        if (amount.equals(Euros.ZERO)) {
            return head;
        }
        Holder holder = holders.get(party.key());
        holders.put(party.key(), holder.paying(amount));
        MoneyEntry entry = new MoneyEntry(kind, holder.id(), null, amount, row.effectiveOn(), act(row), linked);
        return desk.enter(head, entry).head();
    }

    private static Entry entry(MovementKind kind, Holder holder, long shares, Head head, RegisterRow row) {
        return Entry.of(
                kind,
                holder.id(),
                shares,
                head.shareValue(),
                row.effectiveOn(),
                new Basis(act(row), row.approval(), null));
    }

    private static String act(RegisterRow row) {
        return row.act() == null ? "registre repris, ligne " + row.line() : row.act();
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
                isPublic(cooperative, party).orElseThrow(),
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
