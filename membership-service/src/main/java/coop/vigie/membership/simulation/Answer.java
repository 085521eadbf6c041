package coop.vigie.membership.simulation;

import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.rule.Ballot;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.rule.ExitValue;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.rule.YearResult;
import coop.vigie.membership.simulation.SimulationView.CheckView;
import coop.vigie.membership.value.Euros;
import java.util.List;
import java.util.Locale;

/** Puts a simulation's answer together: each kind fills its own part. */
final class Answer {

    private final String kind;
    private List<CheckView> checks = List.of();
    private Ceiling ceiling;
    private Long margin;
    private Euros nominal;
    private ExitValue exit;
    private Euros floor;
    private Euros payable;
    private Euros queued;
    private YearResult year;
    private String method;
    private Ballot ballot;
    private List<Requirement> requirements;

    Answer(String kind) {
        this.kind = kind;
    }

    Answer checks(List<Verdict> verdicts, Locale locale) {
        checks = SimulationView.checks(verdicts, locale);
        return this;
    }

    Answer subscription(Ceiling after, long marginNow) {
        ceiling = after;
        margin = marginNow;
        return this;
    }

    Answer nominal(Euros of) {
        nominal = of;
        return this;
    }

    Answer exit(ExitValue value, Euros payableNominal) {
        exit = value;
        nominal = value.nominal();
        // The floor counts in nominal; losses come off what is paid, so that the queue is kept in nominal too.
        payable = payableNominal;
        queued = value.nominal().minus(payableNominal);
        return this;
    }

    Answer reimbursements(Euros at, Euros payableNow, Euros waiting) {
        floor = at;
        payable = payableNow;
        queued = waiting;
        return this;
    }

    Answer year(YearResult result) {
        year = result;
        return this;
    }

    Answer method(String code) {
        method = code;
        return this;
    }

    Answer ballot(Ballot count) {
        ballot = count;
        return this;
    }

    Answer requirements(List<Requirement> all) {
        requirements = all;
        return this;
    }

    SimulationView view() {
        return new SimulationView(
                kind,
                checks,
                ceiling == null ? null : ceiling.shares(),
                ceiling == null ? null : ceiling.publicShares(),
                margin,
                Money.of(nominal),
                exit == null ? null : Money.of(exit.losses()),
                exit == null ? null : Money.of(exit.value()),
                Money.of(payable),
                Money.of(queued),
                Money.of(floor),
                year == null ? null : Money.of(year.legalReserve()),
                year == null ? null : Money.of(year.statutoryReserve()),
                year == null ? null : Money.of(year.distributable()),
                year == null ? null : Money.of(year.cap()),
                year == null ? null : Money.of(year.interest()),
                year == null ? null : year.capRate(),
                year == null ? null : year.rate(),
                method,
                ballot == null ? null : ballot.percentFor(),
                ballot == null ? null : ballot.adopted(),
                ballot == null ? null : ballot.steps(),
                requirements);
    }
}
