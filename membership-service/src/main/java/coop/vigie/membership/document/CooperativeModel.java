package coop.vigie.membership.document;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.rule.CapitalFloor;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.French;
import coop.vigie.membership.value.Percent;
import coop.vigie.membership.view.PlatformStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What every document shows of a cooperative. */
final class CooperativeModel {

    private CooperativeModel() {}

    static Map<String, Object> of(Cooperative cooperative, Head head, Standing standing, PlatformStore platforms) {
        Cooperative.Identity identity = cooperative.identity();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", identity.name());
        model.put("formLabel", Labels.form(cooperative.statutes().form()));
        model.put("variant", text(identity.variant()));
        model.put("siren", Labels.siren(identity.siren()));
        model.put("seat", text(identity.seat()));
        model.put("registry", text(identity.registry()));
        model.put("object", text(identity.object()));
        model.put("nominal", French.amount(head.shareValue()));
        model.put("capital", French.amount(head.capital()));
        model.put("shares", French.number(head.shares()));
        model.put("members", French.number(standing.members()));
        model.put(
                "categories",
                cooperative.statutes().categories().stream()
                        .map(c -> Labels.category(c.id()))
                        .collect(Collectors.joining(", ")));
        model.put(
                "colleges",
                cooperative.statutes().colleges().stream()
                        .map(c -> c.name() + "\u00a0"
                                + French.decimal(c.weight().stripTrailingZeros().toPlainString()) + " %")
                        .collect(Collectors.joining(", ")));
        model.put(
                "paymentYears", Integer.toString(cooperative.statutes().terms().paymentYears()));
        model.put(
                "reimbursementYears",
                Integer.toString(cooperative.statutes().terms().reimbursementYears()));
        model.put(
                "approvalBody",
                identity.approvalBody() == null ? "l'organe désigné par les statuts" : identity.approvalBody());
        model.put("approvalBodyOf", Labels.of(text(model.get("approvalBody"))));
        model.put(
                "floor",
                French.amount(CapitalFloor.of(cooperative.statutes(), standing).effective()));
        model.put(
                "lossMethod",
                Labels.lossMethod(cooperative.statutes().terms().losses().code()));
        model.put("platforms", platforms(cooperative, platforms));
        return model;
    }

    static List<Map<String, Object>> categories(Cooperative cooperative, Standing standing) {
        return cooperative.statutes().categories().stream()
                .map(c -> category(c, standing))
                .toList();
    }

    private static Map<String, Object> category(Category category, Standing standing) {
        long shares = standing.lines().stream()
                .filter(l -> category.id().equals(l.category()))
                .mapToLong(Standing.Line::shares)
                .sum();
        return Map.of(
                "label", Labels.category(category.id()),
                "members", French.number(standing.members(category.id())),
                "shares", French.number(shares),
                "percent", French.decimal(Percent.of(shares, standing.shares())));
    }

    private static List<Map<String, Object>> platforms(Cooperative cooperative, PlatformStore platforms) {
        return cooperative.platforms().stream()
                .map(id -> platform(id, platforms.find(id)))
                .toList();
    }

    private static Map<String, Object> platform(String id, Optional<PlatformState> state) {
        return Map.of(
                "name", state.map(PlatformState::name).orElse(id),
                "summary",
                        state.map(PlatformState::summary)
                                .map(CooperativeModel::text)
                                .orElse(""));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
