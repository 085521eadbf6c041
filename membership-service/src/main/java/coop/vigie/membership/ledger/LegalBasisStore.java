package coop.vigie.membership.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** On what basis other than that of a SCIC a public body holds shares (M-01): told by its dossier, or with a transfer. */
@ApplicationScoped
public class LegalBasisStore {

    private static final String BASIS =
            """
            coalesce(h.legal_basis,
                     (SELECT m.body -> 'request' ->> 'legalBasis' FROM membership m
                       WHERE m.holder = h.id AND m.body -> 'request' ->> 'legalBasis' ~ '[^[:space:]]' LIMIT 1))""";

    private final Jdbi jdbi;

    LegalBasisStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The basis of this holder, if one was told. */
    public Optional<String> of(UUID holder) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT " + BASIS + " FROM holder h WHERE h.id = :holder")
                .bind("holder", holder)
                .mapTo(String.class)
                .findOne());
    }

    /** Keeps the basis told with a transfer. */
    public void keep(UUID holder, String basis) {
        jdbi.useHandle(sql -> sql.createUpdate("UPDATE holder SET legal_basis = :basis WHERE id = :holder")
                .bind("holder", holder)
                .bind("basis", basis)
                .execute());
    }

    /** Whether a public body holds shares for which none was told. */
    boolean isMissing(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT EXISTS (SELECT FROM holder h
                                        WHERE h.cooperative = :cooperative AND h.public_body AND h.shares > 0 AND """
                                + " " + BASIS + " IS NULL)")
                .bind("cooperative", cooperative)
                .mapTo(Boolean.class)
                .one());
    }
}
