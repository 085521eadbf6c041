package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.rule.CapitalFloor;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.Paying;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.simulation.Simulate.SimulationKind;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "What would it take?": for public bodies to have so many more shares, for a member to leave at once, or for a motion to be adopted. */
final class RequirementsSimulation implements SimulationKind {

    @Override
    public SimulationView answer(Case of, SimulationDraft draft, FieldErrors errors) {
        if ("adoption".equals(draft.goal())) {
            return new Answer(draft.kind())
                    .requirements(AdoptionRequirements.of(of, draft, errors))
                    .view();
        }
        boolean leaving = "withdrawal".equals(draft.goal());
        errors.check(
                leaving || "subscription".equals(draft.goal()),
                "/goal",
                "unknown-value",
                Text.of(
                        "Valeurs possibles : subscription, withdrawal, adoption.",
                        "Possible values: subscription, withdrawal, adoption."));
        if (!leaving) {
            Case.demandPresent(draft.shares(), "/shares", errors);
        }
        Optional<Holder> holder = of.holder(draft.holder());
        long held = holder.map(Holder::shares).orElse(0L);
        long shares = draft.shares() == null ? held : draft.shares();
        errors.check(
                !leaving || holder.isPresent(),
                "/holder",
                "unknown-holder",
                Text.of("Personne de ce nom dans le registre.", "Nobody of this name in the register."));
        errors.check(
                !leaving || holder.isEmpty() || shares >= 1 && shares <= held,
                "/shares",
                "not-enough-shares",
                Wording.of("Ce titulaire a %d {part|parts}.", "This holder has %d {share|shares}.", held));
        errors.throwIfAny();
        List<Requirement> takes = leaving ? toLeave(of, holder.orElseThrow(), shares) : toSubscribe(of, draft, shares);
        return new Answer(draft.kind()).requirements(takes).view();
    }

    private static List<Requirement> toSubscribe(Case of, SimulationDraft draft, long shares) {
        Statutes statutes = of.cooperative().statutes();
        List<Requirement> takes = new ArrayList<>();
        Ceiling now = Ceiling.of(of.snapshot().standing());
        Ceiling after = now.withPublic(shares);
        if (statutes.isScic() && !after.holds() && !Boolean.FALSE.equals(draft.publicBody())) {
            ceiling(of, now, after, takes);
        }
        long least = statutes.categories().stream()
                .filter(c -> draft.category() == null
                        ? c.role() == Category.Role.PUBLIC_BODIES
                        : c.id().equals(draft.category()))
                .mapToLong(Category::minimumShares)
                .findFirst()
                .orElse(1);
        if (shares < least) {
            takes.add(Requirement.of(
                    "minimum-holding",
                    "M-10",
                    false,
                    Wording.of(
                            "%d {part|parts} de plus : la catégorie en demande au moins %d.",
                            "%d more {share|shares}: the category asks for at least %d.", least - shares, least),
                    of.locale(),
                    "minimumShares",
                    least));
        }
        Euros first = Paying.least(statutes.nominal().times(shares));
        takes.add(Requirement.of(
                "first-payment",
                "M-12",
                false,
                Wording.of("Un premier versement de %s au moins.", "A first payment of %s at least.", first),
                of.locale(),
                "amount",
                first.toString(),
                "total",
                statutes.nominal().times(shares).toString()));
        return takes;
    }

    /** Four ways to make room; any of them does. */
    private static void ceiling(Case of, Ceiling now, Ceiling after, List<Requirement> takes) {
        long excess = after.privateSharesNeeded();
        // A public body that cedes a share to a private one takes it off P and leaves T.
        long ceded = (excess + 1) / 2;
        takes.add(Requirement.of(
                "reduce",
                "M-04",
                true,
                Wording.of(
                        "Ne souscrire que %d {part|parts} aujourd'hui.",
                        "Subscribe %d {share|shares} only today.", now.margin()),
                of.locale(),
                "shares",
                now.margin()));
        takes.add(Requirement.of(
                "private-shares",
                "M-04",
                true,
                Wording.of(
                        "%d {nouvelle part privée, inscrite avant|nouvelles parts privées, inscrites avant}.",
                        "%d new private {share|shares}, entered before.", excess),
                of.locale(),
                "shares",
                excess,
                "amount",
                of.cooperative().statutes().nominal().times(excess).toString()));
        takes.add(Requirement.of(
                "transfer",
                "M-04",
                true,
                Wording.of(
                        "La cession de %d {part publique|parts publiques} à un sociétaire privé.",
                        "The transfer of %d public {share|shares} to a private member.", ceded),
                of.locale(),
                "shares",
                ceded));
        takes.add(Requirement.of(
                "cancellation",
                "M-04",
                true,
                Wording.of(
                        "L'annulation de %d {autre part publique|autres parts publiques}.",
                        "The cancellation of %d other public {share|shares}.", excess),
                of.locale(),
                "shares",
                excess));
    }

    private static List<Requirement> toLeave(Case of, Holder holder, long shares) {
        List<Requirement> takes = new ArrayList<>();
        Statutes statutes = of.cooperative().statutes();
        Standing before = of.snapshot().standing();
        Standing after = before.after(Operation.exit(holder.line(shares)));
        Euros asked = statutes.nominal().times(shares);
        Euros payable = CapitalFloor.of(statutes, before).payable(of.capital(), asked);
        if (payable.compareTo(asked) < 0) {
            Euros missing = asked.minus(payable);
            long newShares = missing.amount()
                    .divide(statutes.nominal().amount(), 0, RoundingMode.CEILING)
                    .max(BigDecimal.ZERO)
                    .longValueExact();
            takes.add(Requirement.of(
                    "capital",
                    "M-14",
                    false,
                    Wording.of(
                            "%s de capital nouveau (%d {part|parts}) pour tout annuler sans passer sous le plancher ; %s peuvent l'être dès maintenant.",
                            "%s of new capital (%d {share|shares}) to cancel all of it above the floor; %s can be now.",
                            missing,
                            newShares,
                            payable),
                    of.locale(),
                    "missing",
                    missing.toString(),
                    "shares",
                    newShares,
                    "payable",
                    payable.toString()));
        }
        Ceiling left = Ceiling.of(after);
        if (statutes.isScic() && !left.holds()) {
            takes.add(Requirement.of(
                    "private-shares",
                    "M-05",
                    true,
                    Wording.of(
                            "%d {nouvelle part privée|nouvelles parts privées}.",
                            "%d new private {share|shares}.", left.privateSharesNeeded()),
                    of.locale(),
                    "shares",
                    left.privateSharesNeeded()));
            takes.add(Requirement.of(
                    "cancellation",
                    "M-05",
                    true,
                    Wording.of(
                            "L'annulation de %d {part publique|parts publiques}.",
                            "The cancellation of %d public {share|shares}.", left.publicSharesToCancel()),
                    of.locale(),
                    "shares",
                    left.publicSharesToCancel()));
        }
        if (statutes.isScic() && after.members(holder.category()) == 0 && before.members(holder.category()) > 0) {
            takes.add(Requirement.of(
                    "category",
                    "M-06",
                    false,
                    Wording.of(
                            "Un autre sociétaire dans la catégorie « %s », qui serait vide.",
                            "Another member in the category \"%s\", which would be empty.",
                            Category.label(holder.category())),
                    of.locale(),
                    "category",
                    holder.category()));
        }
        return takes;
    }
}
