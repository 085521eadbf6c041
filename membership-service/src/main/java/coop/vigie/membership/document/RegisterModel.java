package coop.vigie.membership.document;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Movement;
import coop.vigie.membership.ledger.Movement.Entry;
import coop.vigie.membership.ledger.MovementKind;
import coop.vigie.membership.member.PeriodStore.Period;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.French;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What documents show of a register: holders, movements, and the balance after each of them. */
final class RegisterModel {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private RegisterModel() {}

    static Map<String, Object> register(
            Cooperative cooperative,
            Head head,
            List<Holder> holders,
            Map<UUID, String> addresses,
            List<Movement> movements) {
        Map<UUID, Holder> byId = holders.stream().collect(Collectors.toMap(Holder::id, Function.identity()));
        Map<UUID, Long> balances = new HashMap<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Movement movement : movements) {
            apply(balances, movement);
            Map<String, Object> line = line(movement, byId.get(movement.entry().holder()), balances);
            line.put("address", addresses.getOrDefault(movement.entry().holder(), ""));
            lines.add(line);
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "first",
                movements.isEmpty() ? "0" : French.number(movements.get(0).number()));
        model.put("last", French.number(head.lastNumber()));
        model.put("movements", lines);
        model.put("folios", Folios.of(lines));
        model.put("total", French.number(head.shares()));
        model.put("capital", French.amount(head.capital()));
        model.put(
                "holders",
                holders.stream()
                        .filter(h -> h.shares() > 0)
                        .map(h -> {
                            Map<String, Object> line = holder(cooperative, h, head.shareValue(), List.of());
                            line.put("address", addresses.getOrDefault(h.id(), ""));
                            return line;
                        })
                        .toList());
        return model;
    }

    static Map<String, Object> holder(Cooperative cooperative, Holder holder, Euros nominal, List<Movement> movements) {
        Euros amount = nominal.times(holder.shares());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("number", French.number(holder.number()));
        model.put("name", holder.name());
        model.put("siren", Labels.siren(holder.siren()));
        model.put("category", Labels.category(holder.category()));
        model.put(
                "college",
                holder.college() == null
                        ? ""
                        : cooperative
                                .statutes()
                                .college(holder.college())
                                .map(College::name)
                                .orElse(holder.college()));
        model.put("shares", French.number(holder.shares()));
        model.put("sharesWords", French.sharesInWords(holder.shares()));
        model.put("amount", French.amount(amount));
        model.put("amountWords", French.amountInWords(amount));
        model.put("paid", French.amount(holder.paidAmount()));
        model.put("remaining", French.amount(amount.minus(holder.paidAmount())));
        model.put("since", holder.since() == null ? "" : French.date(holder.since()));
        model.put("movements", movements.stream().map(RegisterModel::brief).toList());
        return model;
    }

    /** The state of the register on the last day of each closed year. */
    static List<Map<String, Object>> closings(List<Period> periods) {
        return periods.stream()
                .map(p -> Map.<String, Object>of(
                        "endsOn", French.shortDate(p.endsOn()),
                        "position", French.number(p.position()),
                        "shares", French.number(p.shares()),
                        "capital", French.amount(new Euros(p.capital())),
                        "hash", brief(p.hash())))
                .toList();
    }

    private static String brief(String hash) {
        return hash.substring(0, 16) + "…";
    }

    private static void apply(Map<UUID, Long> balances, Movement movement) {
        if (movement.entry().ratio() != null) {
            balances.replaceAll((holder, held) -> held
                    * movement.entry().ratio().numerator()
                    / movement.entry().ratio().denominator());
        } else {
            balances.merge(movement.entry().holder(), movement.entry().shares(), Long::sum);
        }
    }

    private static Map<String, Object> line(Movement movement, Holder holder, Map<UUID, Long> balances) {
        Map<String, Object> model = new LinkedHashMap<>(brief(movement));
        model.put("enteredOn", French.shortDate(LocalDate.ofInstant(movement.enteredAt(), PARIS)));
        model.put("holder", holder == null ? "tous les sociétaires" : holder.name());
        model.put("siren", holder == null ? "" : Labels.siren(holder.siren()));
        model.put("account", holder == null ? "" : French.number(holder.number()));
        model.put("nominal", French.amount(movement.entry().nominal()));
        model.put("approval", text(movement.entry().basis().approval()));
        model.put("linked", text(movement.entry().linked()));
        model.put("balance", holder == null ? "" : French.number(balances.get(holder.id())));
        long total = balances.values().stream().mapToLong(Long::longValue).sum();
        model.put("total", French.number(total));
        model.put("capital", French.amount(movement.entry().nominal().times(total)));
        model.put("price", price(movement.entry()));
        model.put("hash", brief(movement.hash()));
        return model;
    }

    /** Shares are issued at their nominal; what they were sold for is known where it was told. */
    private static String price(Entry entry) {
        if (entry.price() != null) {
            return entry.price().isPositive() ? French.amount(entry.price()) : "à titre gratuit";
        }
        return entry.kind() == MovementKind.SUBSCRIPTION
                ? French.amount(entry.nominal().times(entry.shares()))
                : "";
    }

    private static Map<String, Object> brief(Movement movement) {
        long shares = movement.entry().shares();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("number", French.number(movement.number()));
        model.put("effectiveOn", French.shortDate(movement.entry().effectiveOn()));
        model.put("label", movement.entry().kind().label().fr());
        model.put("act", text(movement.entry().basis().act()));
        model.put(
                "shares",
                movement.entry().ratio() != null
                        ? movement.entry().ratio().toString()
                        : (shares > 0 ? "+" : "") + French.number(shares));
        return model;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
