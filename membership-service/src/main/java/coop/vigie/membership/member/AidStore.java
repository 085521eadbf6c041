package coop.vigie.membership.member;

import coop.vigie.membership.rule.Facts.PublicAid.Grant;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Aids to a cooperative as a single undertaking: those recorded, and the entries made under de minimis, read from their dossiers so
 * that a correction or a revocation takes them back by itself.
 */
@ApplicationScoped
public class AidStore {

    /** How the entry of an authority is told from an aid that was recorded. */
    private static final String ENTRY = "souscription de parts";

    private final Jdbi jdbi;

    AidStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One aid, on the date of the legal right to it. */
    record Aid(
            UUID id,
            LocalDate grantedOn,
            BigDecimal amount,
            String grantor,
            boolean sgei,
            String reference,
            String undertaking) {

        Grant grant() {
            return new Grant(grantedOn, new Euros(amount), sgei);
        }
    }

    void insert(String cooperative, Aid aid, String author, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO public_aid (id, cooperative, granted_on, amount, grantor, sgei, reference, undertaking, author, entered_at)
                        VALUES (:id, :cooperative, :grantedOn, :amount, :grantor, :sgei, :reference, :undertaking, :author, :now)""")
                .bind("id", aid.id())
                .bind("cooperative", cooperative)
                .bind("grantedOn", aid.grantedOn())
                .bind("amount", aid.amount())
                .bind("grantor", aid.grantor())
                .bind("sgei", aid.sgei())
                .bind("reference", aid.reference())
                .bind("undertaking", aid.undertaking())
                .bind("author", author)
                .bind("now", now)
                .execute());
    }

    List<Aid> all(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id, granted_on, amount, grantor, sgei, reference, undertaking FROM public_aid
                         WHERE cooperative = :cooperative
                        UNION ALL
                        SELECT id, CAST(body #>> '{course,form,signedOn}' AS date) AS granted_on,
                               CAST(body #>> '{course,registration,amount,amount}' AS numeric), organisation,
                               body #>> '{course,review,aid,basis}' = 'de-minimis-sgei', :entry, NULL
                          FROM membership
                         WHERE cooperative = :cooperative AND body #>> '{course,review,aid,basis}' LIKE 'de-minimis%'
                           AND body #> '{course,registration}' IS NOT NULL
                           AND body #> '{course,legality,regularisationSince}' IS NULL
                         ORDER BY granted_on, id""")
                .bind("cooperative", cooperative)
                .bind("entry", ENTRY)
                .mapTo(Aid.class)
                .list());
    }

    /** The same as the rule counts them. */
    public List<Grant> grants(String cooperative) {
        return all(cooperative).stream().map(Aid::grant).toList();
    }
}
