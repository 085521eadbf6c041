package coop.vigie.membership.rule;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.rule.Facts.PublicAid;
import coop.vigie.membership.rule.Facts.PublicAid.Grant;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * M-32: small aids to one single undertaking, added up over three rolling years.
 *
 * @param counted aids in the window
 * @param left what may still be granted
 */
public record DeMinimis(LocalDate windowStart, Euros counted, Euros ceiling, Euros left) {

    private static final Euros GENERAL = Euros.of(300_000);
    private static final Euros SERVICES = Euros.of(750_000);
    private static final int YEARS = 3;
    private static final LocalDate LAST_DAY = LocalDate.of(2030, 12, 31);

    static final Rule WINDOW = new Rule(
            RuleCard.of(
                    RuleId.M_32,
                    Certainty.SURE,
                    "règlements (UE) 2023/2831 et 2023/2832, articles 3 et 5 (obligation de registre pour les collectivités : à faire valider)",
                    Text.of(
                            "Les aides de minimis à l'entreprise unique ne dépassent pas 300 000 € sur trois ans glissants (750 000 € pour"
                                    + " un SIEG, aides générales comprises)",
                            "De minimis aid to the single undertaking is at most 300 000 € over three rolling years (750 000 € for an"
                                    + " SGEI, general aid included)"),
                    Moment.INTENTION,
                    Moment.DELIBERATION),
            DeMinimis::check);

    /**
     * Where the window stands on this day. An aid counts from the day of the right to it to the same day three years later,
     * included: in doubt it counts.
     *
     * <p>Both regulations let their aids be cumulated up to the higher ceiling (article 5 of each): all of them together stay under
     * that of the services of general economic interest, and those that are for no such service under their own too. Where both
     * bind, the one that leaves less is told.
     */
    public static DeMinimis on(LocalDate day, List<Grant> granted, boolean servicesOfGeneralInterest) {
        DeMinimis all = window(day, granted, SERVICES);
        if (servicesOfGeneralInterest) {
            return all;
        }
        DeMinimis general = window(day, granted.stream().filter(g -> !g.sgei()).toList(), GENERAL);
        return all.left.compareTo(general.left) < 0 ? all : general;
    }

    /** The days on which the window of an aid granted on this day is looked at: its own, and those of the grants after it. */
    public static List<LocalDate> windows(LocalDate grantedOn, List<Grant> granted) {
        return Stream.concat(Stream.of(grantedOn), granted.stream().map(Grant::on))
                .filter(day ->
                        !day.isBefore(grantedOn) && !day.minusYears(YEARS).isAfter(grantedOn))
                .distinct()
                .sorted()
                .toList();
    }

    private static DeMinimis window(LocalDate day, List<Grant> granted, Euros ceiling) {
        LocalDate start = day.minusYears(YEARS);
        Euros counted = granted.stream()
                .filter(g -> !g.on().isBefore(start) && !g.on().isAfter(day))
                .map(Grant::amount)
                .reduce(Euros.ZERO, Euros::plus);
        return new DeMinimis(start, counted, ceiling, ceiling.minus(counted).max(Euros.ZERO));
    }

    private static Finding check(Snapshot snapshot) {
        PublicAid aid = snapshot.facts().aid();
        if (aid == null || aid.granted() == null) {
            return Finding.toBeValidated(
                    Text.of(
                            "Les aides de minimis déjà reçues par l'entreprise unique ne sont pas connues.",
                            "The de minimis aid already received by the single undertaking is not known."),
                    Text.of(
                            "Demander l'attestation de la coopérative et enregistrer ses aides.",
                            "Ask the cooperative for its statement and record its aids."));
        }
        DeMinimis window = on(snapshot.on(), aid.granted(), aid.servicesOfGeneralInterest());
        return find(snapshot.on(), aid, window)
                .with("windowStart", window.windowStart.toString())
                .with("counted", window.counted.toString())
                .with("asked", aid.asked().toString())
                .with("total", window.counted.plus(aid.asked()).toString())
                .with("ceiling", window.ceiling.toString())
                .with("left", window.left.toString())
                .with(
                        "leftAfter",
                        window.left.minus(aid.asked()).max(Euros.ZERO).toString());
    }

    private static Finding find(LocalDate on, PublicAid aid, DeMinimis window) {
        if (on.isAfter(LAST_DAY)) {
            return Finding.toBeValidated(
                    Text.of(
                            "Les règlements cités s'appliquent jusqu'au 31 décembre 2030.",
                            "The regulations cited apply until 31 December 2030."),
                    Text.of("Vérifier le texte en vigueur.", "Check the text in force."));
        }
        if (aid.asked().compareTo(window.left) > 0) {
            return Finding.blocked(
                    Wording.of(
                            "%s demandés après %s déjà comptés dépassent %s.",
                            "%s asked after %s already counted is over %s.",
                            aid.asked(),
                            window.counted,
                            window.ceiling),
                    Wording.of(
                            "Au plus %s aujourd'hui, ou une autre base que le de minimis.",
                            "At most %s today, or another basis than de minimis.", window.left));
        }
        if (aid.asked().isPositive()) {
            Euros after = window.left.minus(aid.asked());
            return Finding.passed(
                    "%s € demandés, %s € déjà comptés sur trois ans ; il resterait %s €."
                            .formatted(aid.asked(), window.counted, after),
                    "%s € asked, %s € already counted over three years; %s € would be left."
                            .formatted(aid.asked(), window.counted, after));
        }
        return Finding.passed(
                "%s comptés sur trois ans ; il reste %s.",
                "%s counted over three years; %s are left.", window.counted, window.left);
    }
}
