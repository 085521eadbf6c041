package coop.vigie.membership.ledger;

import static coop.vigie.membership.MembershipApi.opened;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.vigie.kit.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses to rewrite the register. */
@QuarkusTest
@ServiceTest
class AppendOnlyIT {

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE movement SET shares = 1",
                "DELETE FROM movement",
                "TRUNCATE movement CASCADE",
                "UPDATE money_movement SET amount = 1",
                "DELETE FROM money_movement",
                "TRUNCATE money_movement"
            })
    void rewriting_isRefused(String statement) {
        opened();

        assertThatThrownBy(() -> jdbi.useHandle(sql -> sql.execute(statement))).hasMessageContaining("append-only");
    }

    @Test
    void lineOutOfTheChain_isRefused() {
        String cooperative = opened().substring("/cooperatives/".length());

        assertThatThrownBy(() -> jdbi.useHandle(sql -> sql.createUpdate(
                                """
                                INSERT INTO movement (cooperative, number, kind, shares, nominal, effective_on, entered_at,
                                                      author, previous_hash, hash)
                                VALUES (:cooperative, 99, 'OPENING', 1, 100, '2026-01-01', now(), 'x', :hash, 'y')""")
                        .bind("cooperative", cooperative)
                        .bind("hash", Movement.NO_HASH)
                        .execute()))
                .hasMessageContaining("does not follow");
    }
}
