package coop.vigie.membership.exchange;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.StoredJson;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a register as Open Cap Format objects: a class of stock for each category of members, an issuance for each entry, and a
 * balance security wherever a part of one leaves. What the format has no place for stands in comments that {@link OcfReader} reads.
 */
final class OcfWriter {

    private final Cooperative cooperative;
    private final Map<String, Long> numbers;
    private final Map<String, Map<String, Object>> stakeholders = new LinkedHashMap<>();
    private final Map<String, Deque<Lot>> lots = new HashMap<>();
    private final List<Map<String, Object>> transactions = new ArrayList<>();
    private int securities;
    private Euros nominal;

    OcfWriter(Cooperative cooperative, List<Holder> holders) {
        this.cooperative = cooperative;
        this.numbers =
                holders.stream().collect(Collectors.toMap(h -> Holder.key(h.organisation(), h.name()), Holder::number));
    }

    /** What is left of one issuance. */
    private record Lot(String security, long shares) {}

    String write(List<RegisterRow> rows) {
        nominal = RegisterRows.nominalBeforeAtMost(rows, cooperative.statutes().nominal());
        for (RegisterRow row : rows) {
            learn(row.holder());
            learn(row.beneficiary());
            switch (row.kind()) {
                case SPLIT -> split(row);
                case PAYMENT -> pay(row);
                case TRANSFER, TRANSMISSION -> transfer(row);
                case CANCELLATION -> cancel(row);
                default -> issue(row, row.holder(), row.shares(), row.amount());
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ocf_version", "1.2.0");
        document.put("issuer", OcfParts.issuer(cooperative));
        document.put(
                "stock_classes",
                cooperative.statutes().categories().stream()
                        .map(c -> OcfParts.stockClass(c, cooperative.statutes().nominal()))
                        .toList());
        document.put("stakeholders", List.copyOf(stakeholders.values()));
        document.put("transactions", transactions);
        return StoredJson.write(document);
    }

    private void learn(Party party) {
        if (party != null) {
            stakeholders.computeIfAbsent(
                    party.key(),
                    key -> OcfParts.stakeholder(party, "holder-" + (stakeholders.size() + 1), numbers.get(key)));
        }
    }

    private String idOf(Party party) {
        return stakeholders.get(party.key()).get("id").toString();
    }

    private String issue(RegisterRow row, Party party, long shares, Euros paid) {
        String security = "security-" + ++securities;
        Map<String, Object> issuance = transaction("TX_STOCK_ISSUANCE", row, security);
        issuance.put("custom_id", "P-" + securities);
        issuance.put("stakeholder_id", idOf(party));
        issuance.put("stock_class_id", "class-" + party.category());
        issuance.put("share_price", OcfParts.money(nominal));
        issuance.put("quantity", Long.toString(shares));
        if (paid != null) {
            issuance.put("cost_basis", OcfParts.money(paid));
        }
        issuance.put("stock_legend_ids", List.of());
        issuance.put("security_law_exemptions", List.of());
        transactions.add(issuance);
        lots.computeIfAbsent(party.key(), key -> new ArrayDeque<>()).addLast(new Lot(security, shares));
        return security;
    }

    private void transfer(RegisterRow row) {
        for (Lot taken : take(row)) {
            Map<String, Object> transfer = transaction("TX_STOCK_TRANSFER", row, taken.security());
            transfer.put("quantity", Long.toString(taken.shares()));
            if (row.approval() != null) {
                transfer.put("consideration_text", row.approval());
            }
            balance(transfer, row, taken);
            transactions.add(transfer);
            transfer.put("resulting_security_ids", List.of(issue(row, row.beneficiary(), taken.shares(), null)));
        }
    }

    private void cancel(RegisterRow row) {
        for (Lot taken : take(row)) {
            Map<String, Object> cancellation = transaction("TX_STOCK_CANCELLATION", row, taken.security());
            cancellation.put("quantity", Long.toString(taken.shares()));
            cancellation.put("reason_text", row.act() == null ? "annulation" : "annulation : " + row.act());
            balance(cancellation, row, taken);
            transactions.add(cancellation);
        }
    }

    /** The format knows no payment apart from an issuance: it stands with the transaction before it. */
    private void pay(RegisterRow row) {
        if (!transactions.isEmpty()) {
            OcfParts.comment(
                    transactions.get(transactions.size() - 1),
                    "payment",
                    String.join(
                            " ",
                            idOf(row.holder()),
                            row.effectiveOn().toString(),
                            row.amount().toString(),
                            row.act()));
        }
    }

    /** The securities that a movement takes, the oldest first. */
    private List<Lot> take(RegisterRow row) {
        Deque<Lot> own = lots.getOrDefault(row.holder().key(), new ArrayDeque<>());
        long left = row.shares();
        List<Lot> taken = new ArrayList<>();
        while (left > 0 && !own.isEmpty()) {
            Lot lot = own.removeFirst();
            long some = Math.min(left, lot.shares());
            taken.add(new Lot(lot.security(), some));
            if (some < lot.shares()) {
                own.addFirst(new Lot(lot.security(), lot.shares() - some));
            }
            left -= some;
        }
        return taken;
    }

    /** What stays of a security goes on under a new one, as the format has it. */
    private void balance(Map<String, Object> transaction, RegisterRow row, Lot taken) {
        Deque<Lot> own = lots.get(row.holder().key());
        if (!own.isEmpty() && own.peekFirst().security().equals(taken.security())) {
            Lot rest = own.removeFirst();
            transaction.put("balance_security_id", issue(row, row.holder(), rest.shares(), null));
            own.addFirst(own.removeLast());
        }
    }

    private void split(RegisterRow row) {
        BigDecimal numerator = BigDecimal.valueOf(row.ratio().numerator());
        BigDecimal denominator = BigDecimal.valueOf(row.ratio().denominator());
        for (Category category : cooperative.statutes().categories()) {
            Map<String, Object> split = new LinkedHashMap<>();
            split.put("id", "tx-" + (transactions.size() + 1));
            split.put("object_type", "TX_STOCK_CLASS_SPLIT");
            split.put("date", row.effectiveOn().toString());
            split.put("stock_class_id", "class-" + category.id());
            split.put("split_ratio", Map.of("numerator", numerator.toString(), "denominator", denominator.toString()));
            OcfParts.comments(split, row);
            transactions.add(split);
        }
        nominal = Euros.rounded(nominal.amount().multiply(denominator), numerator);
        lots.values().forEach(own -> {
            List<Lot> scaled = own.stream()
                    .map(l -> new Lot(
                            l.security(),
                            l.shares() * row.ratio().numerator() / row.ratio().denominator()))
                    .toList();
            own.clear();
            own.addAll(scaled);
        });
    }

    private Map<String, Object> transaction(String type, RegisterRow row, String security) {
        Map<String, Object> transaction = new LinkedHashMap<>();
        transaction.put("id", "tx-" + (transactions.size() + 1) + "-" + security);
        transaction.put("object_type", type);
        transaction.put("date", row.effectiveOn().toString());
        transaction.put("security_id", security);
        OcfParts.comments(transaction, row);
        return transaction;
    }
}
