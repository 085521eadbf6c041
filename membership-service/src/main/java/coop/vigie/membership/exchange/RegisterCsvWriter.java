package coop.vigie.membership.exchange;

import coop.vigie.membership.cooperative.Csv;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.value.Euros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a register as the CSV that {@link RegisterCsvReader} reads: brought in again, it gives the same holdings and payments. */
final class RegisterCsvWriter {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "effectiveOn",
            "holder",
            "organisation",
            "siren",
            "publicBody",
            "naturalPerson",
            "category",
            "college",
            "shares",
            "paid",
            "ratio",
            "act",
            "approval",
            "beneficiary",
            "beneficiaryOrganisation",
            "beneficiarySiren",
            "beneficiaryPublicBody",
            "beneficiaryNaturalPerson",
            "beneficiaryCategory",
            "beneficiaryCollege");

    private RegisterCsvWriter() {}

    static String write(
            List<Movement> movements,
            Map<UUID, Holder> holders,
            Map<Long, Euros> paidByMovement,
            List<MoneyMovement> payments) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (int i = 0; i < movements.size(); i++) {
            Movement m = movements.get(i);
            Holder holder = holders.get(m.entry().holder());
            boolean passedOn =
                    m.entry().kind() == MovementKind.TRANSFER_OUT || m.entry().kind() == MovementKind.TRANSMISSION_OUT;
            Holder beneficiary =
                    passedOn ? holders.get(movements.get(++i).entry().holder()) : null;
            rows.add(row(m.entry(), holder, beneficiary, paidByMovement.get(m.number())));
        }
        for (MoneyMovement payment : payments) {
            rows.add(row(payment, holders.get(payment.entry().holder())));
        }
        return "\ufeff" + Csv.write(rows, ';');
    }

    private static List<Object> row(Entry entry, Holder holder, Holder beneficiary, Euros paid) {
        List<Object> row = new ArrayList<>();
        row.add(kind(entry));
        row.add(entry.effectiveOn());
        row.addAll(party(holder));
        row.add(entry.ratio() != null ? "" : Long.toString(Math.abs(entry.shares())));
        row.add(paid == null ? "" : paid.toString());
        row.add(entry.ratio() == null ? "" : entry.ratio());
        row.add(text(entry.basis().act()));
        row.add(text(entry.basis().approval()));
        row.addAll(party(beneficiary));
        return row;
    }

    private static List<Object> row(MoneyMovement payment, Holder holder) {
        List<Object> row = new ArrayList<>();
        row.add("payment");
        row.add(payment.entry().effectiveOn());
        row.addAll(party(holder));
        row.addAll(Arrays.asList(
                "", payment.entry().amount().toString(), "", payment.entry().reference(), ""));
        row.addAll(party(null));
        return row;
    }

    private static List<Object> party(Holder holder) {
        return holder == null
                ? Arrays.asList("", "", "", "", "", "", "")
                : Arrays.asList(
                        holder.name(),
                        text(holder.organisation()),
                        text(holder.siren()),
                        holder.publicBody(),
                        holder.naturalPerson(),
                        holder.category(),
                        text(holder.college()));
    }

    private static String kind(Entry entry) {
        return switch (entry.kind()) {
            case OPENING -> "opening";
            case SPLIT, CONSOLIDATION -> "split";
            case TRANSFER_OUT -> "transfer";
            case TRANSMISSION_OUT -> "transmission";
                // A correction reads as what it did, once the reader looks at its sign.
            default -> entry.shares() > 0 ? "subscription" : "cancellation";
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
