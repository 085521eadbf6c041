package coop.vigie.membership.portfolio;

import coop.vigie.membership.value.Euros;
import java.time.LocalDate;
import java.util.List;

/** An authority's holdings at a date. */
record Portfolio(String organisation, String name, LocalDate asOf, List<Line> lines, List<Deadline> deadlines) {

    /**
     * One cooperative.
     *
     * @param account of the M57 nomenclature, to be validated by the public accountant
     * @param lossesToProvision part of the last known losses that these shares bear
     */
    record Line(
            String cooperative,
            String cooperativeName,
            String legalForm,
            String category,
            long shares,
            Euros nominal,
            Euros subscribed,
            Euros paid,
            Euros unpaid,
            String account,
            String unpaidAccount,
            Euros lossesToProvision,
            String percentOfCapital,
            LocalDate since,
            String representative,
            String substitute,
            LocalDate mandateUntil) {}

    /**
     * A day that matters.
     *
     * @param subject the dossier, call, mandate or aid that it comes from: with the kind, it tells two deadlines apart
     */
    record Deadline(LocalDate on, String kind, String cooperative, String subject, String text) {}

    Euros subscribed() {
        return lines.stream().map(Line::subscribed).reduce(Euros.ZERO, Euros::plus);
    }

    Euros paid() {
        return lines.stream().map(Line::paid).reduce(Euros.ZERO, Euros::plus);
    }

    Euros unpaid() {
        return lines.stream().map(Line::unpaid).reduce(Euros.ZERO, Euros::plus);
    }

    Euros lossesToProvision() {
        return lines.stream().map(Line::lossesToProvision).reduce(Euros.ZERO, Euros::plus);
    }
}
