package coop.vigie.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Calls for what subscriptions left unpaid. */
@ApplicationScoped
public class CallStore {

    private final Jdbi jdbi;

    CallStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One call to one member. */
    public record Call(
            UUID id,
            String cooperative,
            UUID holder,
            BigDecimal amount,
            LocalDate calledOn,
            LocalDate dueOn,
            String reference,
            long movement) {}

    void insert(Call call) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO share_call (id, cooperative, holder, amount, called_on, due_on, reference, movement)
                        VALUES (:id, :cooperative, :holder, :amount, :calledOn, :dueOn, :reference, :movement)""")
                .bindMethods(call)
                .execute());
    }

    List<Call> all(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, cooperative, holder, amount, called_on, due_on, reference, movement FROM share_call
                         WHERE cooperative = :cooperative ORDER BY due_on, movement""")
                .bind("cooperative", cooperative)
                .mapTo(Call.class)
                .list());
    }

    /** Those made to one member, the first to be paid first. */
    public List<Call> of(UUID holder) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, cooperative, holder, amount, called_on, due_on, reference, movement FROM share_call
                         WHERE holder = :holder ORDER BY due_on, movement""")
                .bind("holder", holder)
                .mapTo(Call.class)
                .list());
    }
}
