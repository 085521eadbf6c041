package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Year;
import coop.vigie.membership.rule.Moment;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.YearResult;
import coop.vigie.membership.simulation.Simulate.SimulationKind;
import coop.vigie.membership.value.Euros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "What can this year's surplus become?" */
final class YearSimulation implements SimulationKind {

    private static final Pattern RATE = Pattern.compile("-?[0-9]{1,2}([.][0-9]{1,4})?");

    @Override
    public SimulationView answer(Case of, SimulationDraft draft, FieldErrors errors) {
        Euros surplus = Money.readNotNegative(draft.surplus(), "/surplus", errors);
        Euros aid =
                draft.publicAid() == null ? Euros.ZERO : Money.readNotNegative(draft.publicAid(), "/publicAid", errors);
        Euros paid = draft.paidCapital() == null
                ? of.capital()
                : Money.readPositive(draft.paidCapital(), "/paidCapital", errors);
        Euros interest = draft.interest() == null ? null : Money.readNotNegative(draft.interest(), "/interest", errors);
        Euros patronage = Money.readOptional(draft.patronage(), "/patronage", errors);
        Euros reserves = Money.readOptional(draft.reserves(), "/reserves", errors);
        Euros legal = Money.readOptional(draft.legalReserve(), "/legalReserve", errors);
        Euros statutory = Money.readOptional(draft.statutoryReserve(), "/statutoryReserve", errors);
        List<BigDecimal> tmo = rates(draft.tmo(), errors);
        errors.throwIfAny();
        Year year = new Year(
                surplus,
                aid,
                paid,
                tmo,
                interest,
                patronage == null ? Euros.ZERO : patronage,
                reserves != null && reserves.compareTo(of.capital()) >= 0,
                legal,
                statutory);
        return new Answer(draft.kind())
                .checks(Rules.evaluate(of.snapshot().with(Facts.NONE.with(year)), Moment.CLOSING), of.locale())
                .year(YearResult.of(year, of.cooperative().statutes().isScic()))
                .view();
    }

    private static List<BigDecimal> rates(List<String> texts, FieldErrors errors) {
        List<BigDecimal> rates = new ArrayList<>();
        if (texts == null || texts.isEmpty()) {
            errors.add(
                    "/tmo",
                    "not-empty",
                    Text.of(
                            "Donnez les TMO semestriels des trois années civiles précédentes : [\"3.20\", …].",
                            "Give the half-yearly TMO of the three calendar years before: [\"3.20\", …]."));
            return rates;
        }
        for (int i = 0; i < texts.size(); i++) {
            boolean readable =
                    texts.get(i) != null && RATE.matcher(texts.get(i)).matches();
            errors.check(
                    readable,
                    "/tmo/" + i,
                    "rate-malformed",
                    Text.of(
                            "Un taux en pour cent est attendu : « 3.20 ».",
                            "A rate in percent is expected: \"3.20\"."));
            if (readable) {
                rates.add(new BigDecimal(texts.get(i)));
            }
        }
        return rates;
    }
}
