package coop.vigie.membership.exchange;

import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.value.Euros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the two ledgers hold, as the lines that would bring it in: in the order of their effect; on one day, of their entry. */
final class LedgerRows {

    private final Map<UUID, Party> parties = new HashMap<>();
    private final List<Dated> dated = new ArrayList<>();

    LedgerRows(List<Holder> holders, Map<UUID, String> addresses) {
        holders.forEach(h -> parties.put(h.id(), party(h, addresses.get(h.id()))));
    }

    /** A line with the moment of its entry. */
    private record Dated(RegisterRow row, Instant enteredAt) {
        LocalDate effectiveOn() {
            return row.effectiveOn();
        }
    }

    /** A payment, as one that takes it back names it. */
    private record Payment(Long number, UUID holder, Euros amount) {}

    List<RegisterRow> of(List<Movement> movements, List<MoneyMovement> money) {
        Set<Payment> takenBack = takenBack(money);
        Map<Long, Euros> paid = paidByMovement(money, takenBack);
        for (int i = 0; i < movements.size(); i++) {
            Movement m = movements.get(i);
            Kind kind = kind(m.entry());
            UUID beneficiary = kind.passesOn() ? movements.get(++i).entry().holder() : null;
            Euros amount = kind.passesOn() ? m.entry().price() : paid.getOrDefault(m.number(), Euros.ZERO);
            dated.add(new Dated(row(kind, m.entry(), beneficiary, amount), m.enteredAt()));
        }
        money.stream()
                .filter(m -> isOnItsOwn(m.entry()))
                .filter(m -> !takenBack.contains(
                        new Payment(m.number(), m.entry().holder(), m.entry().amount())))
                .forEach(m -> dated.add(new Dated(row(m.entry()), m.enteredAt())));
        dated.sort(Comparator.comparing(Dated::effectiveOn).thenComparing(Dated::enteredAt));
        return IntStream.range(0, dated.size())
                .mapToObj(i -> dated.get(i).row().at(i + 1))
                .toList();
    }

    private static Set<Payment> takenBack(List<MoneyMovement> money) {
        return money.stream()
                .map(MoneyMovement::entry)
                .filter(e -> e.kind() == MoneyKind.REVERSAL)
                .map(e -> new Payment(e.linked(), e.holder(), e.amount().negated()))
                .collect(Collectors.toSet());
    }

    /** What was paid with the shares of a movement, or ended with them. What is paid later is a line of its own. */
    private static Map<Long, Euros> paidByMovement(List<MoneyMovement> money, Set<Payment> takenBack) {
        Set<Payment> payments = money.stream()
                .filter(m -> isOnItsOwn(m.entry()))
                .map(m -> new Payment(m.number(), m.entry().holder(), m.entry().amount()))
                .filter(takenBack::contains)
                .collect(Collectors.toSet());
        Map<Long, Euros> paid = new HashMap<>();
        money.stream()
                .map(MoneyMovement::entry)
                .filter(e -> e.linked() != null && e.kind().changesPaid() && !isOnItsOwn(e))
                .filter(e -> !payments.contains(
                        new Payment(e.linked(), e.holder(), e.amount().negated())))
                .forEach(e -> paid.merge(e.linked(), e.amount(), Euros::plus));
        paid.replaceAll((number, sum) -> sum.isNegative() ? sum.negated() : sum);
        return paid;
    }

    /** Whether it is a payment that did not come with shares. */
    private static boolean isOnItsOwn(MoneyEntry entry) {
        return entry.kind() == MoneyKind.PAYMENT && (entry.membership() != null || entry.linked() == null);
    }

    private RegisterRow row(Kind kind, Entry entry, UUID beneficiary, Euros amount) {
        return new RegisterRow(
                0,
                kind,
                entry.effectiveOn(),
                parties.get(entry.holder()),
                parties.get(beneficiary),
                Math.abs(entry.shares()),
                kind == Kind.SPLIT ? null : amount,
                entry.ratio(),
                entry.basis().act(),
                entry.basis().approval());
    }

    private RegisterRow row(MoneyEntry payment) {
        return new RegisterRow(
                0,
                Kind.PAYMENT,
                payment.effectiveOn(),
                parties.get(payment.holder()),
                null,
                0,
                payment.amount(),
                null,
                payment.reference(),
                null);
    }

    private static Kind kind(Entry entry) {
        return switch (entry.kind()) {
            case OPENING -> Kind.OPENING;
            case SPLIT, CONSOLIDATION -> Kind.SPLIT;
            case TRANSFER_OUT -> Kind.TRANSFER;
            case TRANSMISSION_OUT -> Kind.TRANSMISSION;
                // A correction reads as what it did, once the reader looks at its sign.
            default -> entry.shares() > 0 ? Kind.SUBSCRIPTION : Kind.CANCELLATION;
        };
    }

    private static Party party(Holder holder, String address) {
        return new Party(
                holder.name(),
                holder.organisation(),
                holder.siren(),
                holder.publicBody(),
                holder.naturalPerson(),
                holder.category(),
                holder.college(),
                address);
    }
}
