package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.membership.rule.Facts;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.rule.Statutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Takes in a cooperative whose statutes are lawful. */
@ApplicationScoped
class CreateCooperative {

    /** The chain of each ledger starts from nothing. */
    private static final String NO_HASH = "0".repeat(64);

    private final CooperativeStore store;
    private final Validation validation;
    private final Keepers keepers;
    private final CooperativeEvents events;
    private final Author author;

    CreateCooperative(
            CooperativeStore store, Validation validation, Keepers keepers, CooperativeEvents events, Author author) {
        this.store = store;
        this.validation = validation;
        this.keepers = keepers;
        this.events = events;
        this.author = author;
    }

    @Transactional
    Cooperative handle(CooperativeDraft draft) {
        if (draft == null) {
            validation.check(null);
        }
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        StatutesReader reader = new StatutesReader(draft, errors);
        Statutes statutes = reader.statutes();
        errors.throwIfAny();
        demandLawful(statutes, author.today());
        List<String> platforms = draft.platforms() == null ? List.of() : draft.platforms();
        Cooperative cooperative = new Cooperative(
                draft.id(),
                1,
                reader.identity(),
                platforms,
                statutes,
                List.of(keepers.current()),
                Cooperative.End.NONE);
        Instant now = author.now();
        if (!store.insert(cooperative, NO_HASH, now)) {
            throw Refusal.conflict(
                    "id-taken",
                    Text.of(
                            "L'identifiant « %s » est déjà pris.".formatted(draft.id()),
                            "The id \"%s\" is already taken.".formatted(draft.id())));
        }
        store.insertStatutes(cooperative, author.today(), author.name(), now);
        events.publish(cooperative);
        return cooperative;
    }

    /** Statutes that the law refuses never come in. */
    static void demandLawful(Statutes statutes, LocalDate today) {
        Snapshot snapshot = new Snapshot(today, statutes, Standing.EMPTY, Operation.NONE, Facts.NONE);
        Rules.of(RuleId.M_06).evaluate(snapshot).demand();
        Rules.of(RuleId.M_07).evaluate(snapshot).demand();
    }
}
