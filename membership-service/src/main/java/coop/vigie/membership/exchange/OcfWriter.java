package coop.vigie.membership.exchange;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.StoredJson;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes a register as Open Cap Format objects: a class of stock for each category of members, an issuance for each entry, and a
 * balance security wherever a part of one leaves.
 */
final class OcfWriter {

    private final Cooperative cooperative;
    private final Map<UUID, Holder> holders = new LinkedHashMap<>();
    private final Map<UUID, Deque<Lot>> lots = new HashMap<>();
    private final List<Map<String, Object>> transactions = new ArrayList<>();
    private int securities;

    OcfWriter(Cooperative cooperative, List<Holder> all) {
        this.cooperative = cooperative;
        all.forEach(h -> holders.put(h.id(), h));
    }

    /** What is left of one issuance. */
    private record Lot(String security, long shares) {}

    String write(List<Movement> movements, Map<Long, Euros> paidByMovement) {
        for (int i = 0; i < movements.size(); i++) {
            Movement m = movements.get(i);
            Entry entry = m.entry();
            if (entry.ratio() != null) {
                split(m);
            } else if (entry.shares() > 0) {
                issue(m, entry.holder(), entry.shares(), paidByMovement.get(m.number()));
            } else if (isFirstHalf(m, movements, i)) {
                transfer(m, movements.get(++i));
            } else {
                cancel(m);
            }
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("ocf_version", "1.2.0");
        document.put("issuer", issuer());
        document.put(
                "stock_classes",
                cooperative.statutes().categories().stream()
                        .map(this::stockClass)
                        .toList());
        document.put(
                "stakeholders",
                holders.values().stream().map(OcfWriter::stakeholder).toList());
        document.put("transactions", transactions);
        return StoredJson.write(document);
    }

    private static boolean isFirstHalf(Movement m, List<Movement> movements, int at) {
        return m.entry().linked() != null
                && at + 1 < movements.size()
                && movements.get(at + 1).entry().shares() == -m.entry().shares()
                && m.entry().linked() == movements.get(at + 1).number();
    }

    private String issue(Movement m, UUID holder, long shares, Euros paid) {
        String security = "security-" + ++securities;
        Map<String, Object> issuance = transaction("TX_STOCK_ISSUANCE", m, security);
        issuance.put("custom_id", "P-" + securities);
        issuance.put("stakeholder_id", holder.toString());
        issuance.put("stock_class_id", "class-" + holders.get(holder).category());
        issuance.put("share_price", money(m.entry().nominal()));
        issuance.put("quantity", Long.toString(shares));
        if (paid != null) {
            issuance.put("cost_basis", money(paid));
        }
        issuance.put("stock_legend_ids", List.of());
        issuance.put("security_law_exemptions", List.of());
        transactions.add(issuance);
        lots.computeIfAbsent(holder, h -> new ArrayDeque<>()).addLast(new Lot(security, shares));
        return security;
    }

    private void transfer(Movement out, Movement in) {
        for (Lot taken : take(out)) {
            Map<String, Object> transfer = transaction("TX_STOCK_TRANSFER", out, taken.security());
            transfer.put("quantity", Long.toString(taken.shares()));
            if (out.entry().basis().approval() != null) {
                transfer.put("consideration_text", out.entry().basis().approval());
            }
            balance(transfer, out, taken);
            transactions.add(transfer);
            transfer.put("resulting_security_ids", List.of(issue(in, in.entry().holder(), taken.shares(), null)));
        }
    }

    private void cancel(Movement m) {
        for (Lot taken : take(m)) {
            Map<String, Object> cancellation = transaction("TX_STOCK_CANCELLATION", m, taken.security());
            cancellation.put("quantity", Long.toString(taken.shares()));
            cancellation.put(
                    "reason_text",
                    m.entry().kind().label().fr() + " : " + m.entry().basis().act());
            balance(cancellation, m, taken);
            transactions.add(cancellation);
        }
    }

    /** The securities that a movement takes, the oldest first. */
    private List<Lot> take(Movement m) {
        Deque<Lot> own = lots.getOrDefault(m.entry().holder(), new ArrayDeque<>());
        long left = -m.entry().shares();
        List<Lot> taken = new ArrayList<>();
        while (left > 0 && !own.isEmpty()) {
            Lot lot = own.peekFirst();
            long some = Math.min(left, lot.shares());
            taken.add(new Lot(lot.security(), some));
            own.removeFirst();
            if (some < lot.shares()) {
                own.addFirst(new Lot(lot.security(), lot.shares() - some));
            }
            left -= some;
        }
        return taken;
    }

    /** What stays of a security goes on under a new one, as the format has it. */
    private void balance(Map<String, Object> transaction, Movement m, Lot taken) {
        Deque<Lot> own = lots.get(m.entry().holder());
        if (!own.isEmpty() && own.peekFirst().security().equals(taken.security())) {
            Lot rest = own.removeFirst();
            transaction.put("balance_security_id", issue(m, m.entry().holder(), rest.shares(), null));
            own.addFirst(own.removeLast());
        }
    }

    private void split(Movement m) {
        long numerator = m.entry().ratio().numerator();
        long denominator = m.entry().ratio().denominator();
        for (Category category : cooperative.statutes().categories()) {
            Map<String, Object> split = new LinkedHashMap<>();
            split.put("id", "tx-" + (transactions.size() + 1));
            split.put("object_type", "TX_STOCK_CLASS_SPLIT");
            split.put("date", m.entry().effectiveOn().toString());
            split.put("stock_class_id", "class-" + category.id());
            split.put(
                    "split_ratio",
                    Map.of("numerator", Long.toString(numerator), "denominator", Long.toString(denominator)));
            transactions.add(split);
        }
        lots.values().forEach(own -> {
            List<Lot> scaled = own.stream()
                    .map(l -> new Lot(l.security(), l.shares() * numerator / denominator))
                    .toList();
            own.clear();
            own.addAll(scaled);
        });
    }

    private Map<String, Object> transaction(String type, Movement m, String security) {
        Map<String, Object> transaction = new LinkedHashMap<>();
        transaction.put("id", "tx-" + (transactions.size() + 1) + "-" + security);
        transaction.put("object_type", type);
        LocalDate on = m.entry().effectiveOn();
        transaction.put("date", on.toString());
        transaction.put("security_id", security);
        transaction.put(
                "comments",
                m.entry().basis().act() == null
                        ? List.of()
                        : List.of("vigie:act=" + m.entry().basis().act()));
        return transaction;
    }

    private Map<String, Object> issuer() {
        Map<String, Object> issuer = new LinkedHashMap<>();
        issuer.put("id", cooperative.id());
        issuer.put("object_type", "ISSUER");
        issuer.put("legal_name", cooperative.identity().name());
        issuer.put("country_of_formation", "FR");
        issuer.put(
                "tax_ids",
                cooperative.identity().siren() == null
                        ? List.of()
                        : List.of(Map.of("tax_id", cooperative.identity().siren(), "country", "FR")));
        return issuer;
    }

    private Map<String, Object> stockClass(Category category) {
        Map<String, Object> stock = new LinkedHashMap<>();
        stock.put("id", "class-" + category.id());
        stock.put("object_type", "STOCK_CLASS");
        stock.put("name", category.id());
        stock.put("class_type", "COMMON");
        stock.put("default_id_prefix", "P-");
        stock.put("initial_shares_authorized", "UNLIMITED");
        stock.put("votes_per_share", 0);
        stock.put("par_value", money(cooperative.statutes().nominal()));
        stock.put("seniority", "1");
        stock.put("comments", List.of("vigie:category=" + category.id()));
        return stock;
    }

    private static Map<String, Object> stakeholder(Holder holder) {
        List<String> comments = new ArrayList<>();
        comments.add("vigie:category=" + holder.category());
        comments.add("vigie:publicBody=" + holder.publicBody());
        if (holder.college() != null) {
            comments.add("vigie:college=" + holder.college());
        }
        if (holder.organisation() != null) {
            comments.add("vigie:organisation=" + holder.organisation());
        }
        Map<String, Object> stakeholder = new LinkedHashMap<>();
        stakeholder.put("id", holder.id().toString());
        stakeholder.put("object_type", "STAKEHOLDER");
        stakeholder.put("name", Map.of("legal_name", holder.name()));
        stakeholder.put("stakeholder_type", holder.naturalPerson() ? "INDIVIDUAL" : "INSTITUTION");
        stakeholder.put("issuer_assigned_id", Long.toString(holder.number()));
        stakeholder.put(
                "tax_ids",
                holder.siren() == null ? List.of() : List.of(Map.of("tax_id", holder.siren(), "country", "FR")));
        stakeholder.put("comments", comments);
        return stakeholder;
    }

    private static Map<String, Object> money(Euros amount) {
        return Map.of("amount", amount.toString(), "currency", "EUR");
    }
}
