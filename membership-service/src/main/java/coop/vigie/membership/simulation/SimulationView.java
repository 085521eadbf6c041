package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.rule.Ballot;
import coop.vigie.membership.rule.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a simulation; which fields are there depends on the kind. */
@Schema(description = "The answer, with the rules that it rests on")
record SimulationView(
        String kind,
        List<CheckView> checks,
        @Schema(description = "subscription: shares after") Long sharesAfter,
        @Schema(description = "subscription: public shares after") Long publicSharesAfter,
        @Schema(description = "subscription: most public shares that could be subscribed now") Long maximumShares,
        @Schema(description = "withdrawal: nominal of the shares") Money nominal,
        @Schema(description = "withdrawal: losses that they bear") Money lossesBorne,
        @Schema(description = "withdrawal: what is due; reimbursements: not there") Money value,
        @Schema(description = "withdrawal, reimbursements: payable now above the floor") Money payable,
        @Schema(description = "withdrawal, reimbursements: to wait in the queue") Money queued,
        @Schema(description = "reimbursements: the floor that applies") Money floor,
        @Schema(description = "year") Money legalReserve,
        @Schema(description = "year") Money statutoryReserve,
        @Schema(description = "year: left to distribute, public aid taken out") Money distributable,
        @Schema(description = "year: interest at the cap rate") Money cap,
        @Schema(description = "year: the most interest possible") Money interest,
        @Schema(description = "year: cap rate in percent") String capRate,
        @Schema(description = "year: rate of that interest in percent") String rate,
        @Schema(description = "ballot: how it was counted") String method,
        @Schema(description = "ballot: percentage for") String percentFor,
        @Schema(description = "ballot") Boolean adopted,
        @Schema(description = "ballot: what each college brought") List<Ballot.Step> computation,
        @Schema(description = "requirements: what it would take; empty where nothing stands against it")
                List<Requirement> requirements) {

    /** What a rule says. */
    record CheckView(
            String id,
            String title,
            String article,
            String outcome,
            String certainty,
            Map<String, Object> figures,
            String detail,
            String remedy) {

        static CheckView of(Verdict verdict, Locale locale) {
            Text remedy = verdict.remedy();
            return new CheckView(
                    verdict.card().id().code(),
                    verdict.card().title().in(locale),
                    verdict.card().article(),
                    verdict.outcome().code(),
                    verdict.card().certainty().code(),
                    verdict.figures(),
                    verdict.detail().in(locale),
                    remedy == null ? null : remedy.in(locale));
        }
    }

    static List<CheckView> checks(List<Verdict> verdicts, Locale locale) {
        return verdicts.stream().map(v -> CheckView.of(v, locale)).toList();
    }
}
