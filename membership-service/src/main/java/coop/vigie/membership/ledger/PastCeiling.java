package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.rule.Operation;
import coop.vigie.membership.rule.Operation.Kind;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.value.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** M-04 at each date since a movement's own: what fits today may not have fitted on the past day on which it would take effect. */
final class PastCeiling {

    private PastCeiling() {}

    /**
     * Refuses where the ceiling had no room.
     *
     * @param excess the most by which twice the public capital was over the whole since that date, in euros; negative where there was
     *     room, empty where nothing took effect later
     */
    static void demand(Cooperative cooperative, Head head, Operation operation, Optional<BigDecimal> excess) {
        long gain = operation.publicGain();
        if (!cooperative.statutes().isScic() || gain <= 0 || excess.isEmpty()) {
            return;
        }
        // A transfer leaves the whole as it is, so that each share counts twice.
        long weight = operation.kind() == Kind.TRANSFER ? 2 : 1;
        long room = excess.get()
                .negate()
                .divide(head.nominal().multiply(BigDecimal.valueOf(weight)), 0, RoundingMode.FLOOR)
                .max(BigDecimal.ZERO)
                .longValueExact();
        if (gain > room) {
            var card = Rules.of(RuleId.M_04).card();
            throw Refusal.rule(
                    card.id().code(),
                    card.article(),
                    Wording.of(
                            "À une date comprise entre la date d'effet et aujourd'hui, le plafond de 50 %% n'aurait pas été respecté : au plus %d {part publique|parts publiques} de plus à cette date d'effet. Inscrivez le mouvement à une date d'effet plus récente.",
                            "On some day between the date of effect and today the ceiling of 50 %% would not have held: at most %d more public {share|shares} at that date. Enter the movement at a more recent date of effect.",
                            room),
                    Map.of("maximumShares", room, "asked", gain));
        }
    }
}
