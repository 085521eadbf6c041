package coop.vigie.membership.member;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.BondRates;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.cooperative.NotInFuture;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.MoneyMovement;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.MoneyMovementStore;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.member.InterestYearStore.InterestYear;
import coop.vigie.membership.member.MoneyDrafts.InterestDraft;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Facts.Year;
import coop.vigie.membership.rule.InterestShares;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.rule.YearResult;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shares a year's interest out, under its cap (M-19): to each member by what it had paid, and for how many days. */
@ApplicationScoped
class PayInterest {

    private final RegisterDesk desk;
    private final MoneyMovementStore movements;
    private final InterestYearStore years;
    private final Validation validation;
    private final Author author;

    PayInterest(
            RegisterDesk desk,
            MoneyMovementStore movements,
            InterestYearStore years,
            Validation validation,
            Author author) {
        this.desk = desk;
        this.years = years;
        this.movements = movements;
        this.validation = validation;
        this.author = author;
    }

    /** What the year allowed and what each member got. */
    record Shared(YearResult year, Euros interest, Euros paidCapital, Map<UUID, Euros> byHolder) {}

    @Transactional
    Shared handle(String id, InterestDraft draft) {
        Cooperative cooperative = desk.requireKept(id);
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        errors.throwIfAny();
        Euros surplus = Money.readNotNegative(draft.surplus(), "/surplus", errors);
        Euros aid = optional(draft.publicAid(), "/publicAid", errors);
        Euros reserves = Money.readOptional(draft.reserves(), "/reserves", errors);
        Euros voted = Money.readOptional(draft.interest(), "/interest", errors);
        errors.check(
                draft.startsOn().isBefore(draft.endsOn())
                        && draft.startsOn().plusMonths(24).isAfter(draft.endsOn()),
                "/endsOn",
                "year-malformed",
                Text.of(
                        "Un exercice finit après son début, dans les 24 mois.",
                        "A year ends after it starts, within 24 months."));
        errors.check(
                draft.approvedOn().isAfter(draft.endsOn()),
                "/approvedOn",
                "date-too-early",
                Text.of("L'assemblée suit la fin de l'exercice.", "The meeting comes after the end of the year."));
        List<BigDecimal> tmo = BondRates.read(draft.tmo(), errors);
        NotInFuture.check(draft.approvedOn(), author.today(), "/approvedOn", errors);
        errors.throwIfAny();
        Head head = desk.lockAlive(id);
        demandOnce(id, draft);
        List<MoneyMovement> all = movements.all(id);
        Euros paid = InterestShares.paidAt(entries(all), draft.endsOn());
        boolean full = reserves != null && reserves.compareTo(head.capital()) >= 0;
        Year year = new Year(surplus, aid, paid, tmo, voted, Euros.ZERO, full, null, null);
        demand(cooperative, year, draft.approvedOn());
        YearResult result = YearResult.of(year, cooperative.statutes().isScic());
        Euros interest = voted == null ? result.interest() : voted;
        Map<UUID, Euros> byHolder =
                InterestShares.share(interest, paid, entries(all), draft.startsOn(), draft.endsOn());
        for (Map.Entry<UUID, Euros> part : byHolder.entrySet()) {
            head = desk.enter(
                            head,
                            new MoneyEntry(
                                    MoneyKind.INTEREST,
                                    part.getKey(),
                                    null,
                                    part.getValue(),
                                    draft.approvedOn(),
                                    MoneyMovement.interestOf(draft.endsOn()),
                                    null))
                    .head();
        }
        return new Shared(result, interest, paid, byHolder);
    }

    /** No day earns interest twice: years do not overlap. */
    private void demandOnce(String id, InterestDraft draft) {
        years.overlapping(id, draft.startsOn(), draft.endsOn()).ifPresent(shared -> {
            throw Refusal.conflict(
                            "interest-shared",
                            Wording.of(
                                    "L'intérêt de l'exercice du %s au %s est déjà réparti.",
                                    "The interest of the year from %s to %s is shared out already.",
                                    shared.startsOn(),
                                    shared.endsOn()))
                    .with("startsOn", shared.startsOn().toString())
                    .with("endsOn", shared.endsOn().toString());
        });
        years.insert(id, new InterestYear(draft.startsOn(), draft.endsOn()));
    }

    private static void demand(Cooperative cooperative, Year year, LocalDate on) {
        Snapshot snapshot =
                new Snapshot(on, cooperative.statutes(), Standing.EMPTY, Operation.NONE, Facts.NONE.with(year));
        Rules.of(RuleId.M_19).evaluate(snapshot).demand();
    }

    private static Map<UUID, List<InterestShares.Paid>> entries(List<MoneyMovement> all) {
        Map<UUID, List<InterestShares.Paid>> byHolder = new LinkedHashMap<>();
        for (MoneyMovement m : all) {
            if (m.entry().kind().changesPaid()) {
                byHolder.computeIfAbsent(m.entry().holder(), h -> new ArrayList<>())
                        .add(new InterestShares.Paid(
                                m.entry().effectiveOn(), m.entry().amount()));
            }
        }
        return byHolder;
    }

    private static Euros optional(Money money, String pointer, FieldErrors errors) {
        return money == null ? Euros.ZERO : Money.readNotNegative(money, pointer, errors);
    }
}
