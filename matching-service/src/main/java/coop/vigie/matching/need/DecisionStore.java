package coop.vigie.matching.need;

import coop.vigie.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What organisations decided on the platforms proposed to them. Nothing is overwritten; the last decision counts. */
@ApplicationScoped
class DecisionStore {

    private final Jdbi jdbi;
    private final Clock clock;

    DecisionStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A decision that counts now. */
    record DecisionRow(UUID id, String platform, String decision, String reason, LocalDate until, Instant decidedAt) {
        /** Who rejected what is its own affair: others learn of it by counts at the most. */
        boolean isForOthers() {
            return !decision.equals("rejected");
        }
    }

    Instant record(UUID need, DecisionDraft draft, String platform, String by) {
        Instant at = clock.instant();
        jdbi.useHandle(sql -> {
            sql.createUpdate(
                            "UPDATE decision SET current = false WHERE need_id = :need AND platform = :platform AND current")
                    .bind("need", need)
                    .bind("platform", platform)
                    .execute();
            sql.createUpdate(
                            """
                            INSERT INTO decision (id, need_id, platform, decision, reason, until, decided_by, decided_at, current)
                            VALUES (:id, :need, :platform, :decision, :reason, :until, :by, :at, true)""")
                    .bind("id", Ids.next())
                    .bind("need", need)
                    .bind("platform", platform)
                    .bind("decision", draft.decision())
                    .bind("reason", draft.reason())
                    .bind("until", draft.until())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        });
        return at;
    }

    /** The decisions on this need that count now, the latest first. */
    List<DecisionRow> current(UUID need) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, platform, decision, reason, until, decided_at FROM decision
                         WHERE need_id = :need AND current ORDER BY decided_at DESC, id""")
                .bind("need", need)
                .mapTo(DecisionRow.class)
                .list());
    }
}
