package coop.vigie.membership.simulation;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Languages;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.CooperativeStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Answers "what if" on the register as it stands. */
@ApplicationScoped
class Simulate {

    private final Map<String, SimulationKind> kinds;
    private final CooperativeStore cooperatives;
    private final Registers registers;
    private final Validation validation;
    private final Languages languages;

    Simulate(CooperativeStore cooperatives, Registers registers, Validation validation, Languages languages) {
        this.cooperatives = cooperatives;
        this.registers = registers;
        this.validation = validation;
        this.languages = languages;
        this.kinds = Map.of(
                "subscription", new SubscriptionSimulation(),
                "withdrawal", new WithdrawalSimulation(),
                "reimbursements", new ReimbursementsSimulation(),
                "year", new YearSimulation(),
                "ballot", new BallotSimulation(),
                "requirements", new RequirementsSimulation());
    }

    /** One kind of simulation: reads its fields, noting what is wrong with them, and answers. */
    interface SimulationKind {
        SimulationView answer(Case of, SimulationDraft draft, FieldErrors errors);
    }

    SimulationView handle(String id, SimulationDraft draft) {
        Cooperative cooperative = cooperatives.require(id);
        validation.check(draft);
        SimulationKind kind = kinds.get(draft.kind());
        if (kind == null) {
            String known = String.join(", ", kinds.keySet().stream().sorted().toList());
            throw Refusal.invalid(
                    "/kind",
                    "unknown-value",
                    Text.of("Valeurs possibles : " + known + ".", "Possible values: " + known + "."));
        }
        return kind.answer(registers.of(cooperative, languages.current()), draft, new FieldErrors());
    }
}
