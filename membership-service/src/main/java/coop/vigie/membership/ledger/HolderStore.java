package coop.vigie.membership.ledger;

import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.Euros;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Holders, with their shares and payments: a projection of the two ledgers that is written with each movement. */
@ApplicationScoped
public class HolderStore {

    private static final String SELECT =
            """
            SELECT id, cooperative, number, name, organisation, siren, public_body, natural_person, category, college, shares,
                   paid, since, standing
              FROM holder
             WHERE\s""";

    private final Jdbi jdbi;
    private final PastCapitalStore past;

    /** What {@link Ground} is made of; the holder is null where the organisation is none. */
    record GroundRow(long statutesVersion, LocalDate latestEffect, Holder known) {}

    HolderStore(Jdbi jdbi, PastCapitalStore past) {
        this.jdbi = jdbi;
        this.past = past;
    }

    /** All who ever held shares, in the order of their numbers. */
    public List<Holder> all(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "cooperative = :cooperative ORDER BY number")
                .bind("cooperative", cooperative)
                .mapTo(Holder.class)
                .list());
    }

    /** The register as the rules look at it. */
    public Standing standing(Head head) {
        List<Standing.Line> lines = jdbi.withHandle(
                sql -> sql.createQuery(SELECT + "cooperative = :cooperative AND shares > 0 ORDER BY number")
                        .bind("cooperative", head.cooperative())
                        .mapTo(Holder.class)
                        .map(Holder::line)
                        .list());
        return Standing.of(lines, new Euros(head.highestCapital()));
    }

    /** The same, with the highest capital of the last months where the statutes look at those alone. */
    public Standing standing(Head head, Integer windowMonths, LocalDate on) {
        Standing ever = standing(head);
        return windowMonths == null
                ? ever
                : new Standing(
                        ever.lines(),
                        ever.highestCapital(),
                        past.highestSince(head.cooperative(), on.minusMonths(windowMonths)));
    }

    /** The holder of this id in this cooperative. */
    public Optional<Holder> find(String cooperative, UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "cooperative = :cooperative AND id = :id")
                .bind("cooperative", cooperative)
                .bind("id", id)
                .mapTo(Holder.class)
                .findOne());
    }

    /** The holder that this organisation is. */
    public Optional<Holder> ofOrganisation(String cooperative, String organisation) {
        return jdbi.withHandle(
                sql -> sql.createQuery(SELECT + "cooperative = :cooperative AND organisation = :organisation")
                        .bind("cooperative", cooperative)
                        .bind("organisation", organisation)
                        .mapTo(Holder.class)
                        .findOne());
    }

    /**
     * What an entry is decided on: the version of the statutes, the last day on which a movement takes effect, and the holder that
     * this organisation is. One statement: the head is locked while the database is asked.
     */
    GroundRow ground(String cooperative, String organisation) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT c.version AS statutes_version,
                               (SELECT max(effective_on) FROM movement WHERE cooperative = c.id) AS latest_effect,
                               h.id, h.cooperative, h.number, h.name, h.organisation, h.siren, h.public_body, h.natural_person,
                               h.category, h.college, h.shares, h.paid, h.since, h.standing
                          FROM cooperative c
                          LEFT JOIN holder h ON h.cooperative = c.id AND h.organisation = :organisation
                         WHERE c.id = :cooperative""")
                .bind("cooperative", cooperative)
                .bind("organisation", organisation)
                .map((row, context) -> new GroundRow(
                        row.getLong("statutes_version"),
                        row.getObject("latest_effect", LocalDate.class),
                        row.getString("id") == null
                                ? null
                                : context.findRowMapperFor(Holder.class)
                                        .orElseThrow()
                                        .map(row, context)))
                .one());
    }

    /**
     * What the others than this one hold, by category: as far as rules look that count members.
     *
     * @param own null for all
     */
    List<Standing.Line> othersByCategory(String cooperative, UUID own) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT category, public_body, sum(shares) AS shares, count(*) AS members FROM holder
                         WHERE cooperative = :cooperative AND shares > 0 AND id IS DISTINCT FROM CAST(:own AS uuid)
                         GROUP BY category, public_body""")
                .bind("cooperative", cooperative)
                .bind("own", own)
                .map((row, context) -> Standing.Line.others(
                        row.getString("category"),
                        row.getBoolean("public_body"),
                        row.getLong("shares"),
                        row.getLong("members")))
                .list());
    }

    /** The holder of this id, organisation or name, as a request may name it. */
    public Optional<Holder> named(String cooperative, String reference) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        SELECT
                                + """
                                cooperative = :cooperative
                                   AND (id::text = :reference OR organisation = :reference OR lower(name) = lower(:reference))
                                 ORDER BY (id::text = :reference) DESC, (organisation = :reference) DESC NULLS LAST, number
                                 LIMIT 1""")
                .bind("cooperative", cooperative)
                .bind("reference", reference)
                .mapTo(Holder.class)
                .findOne());
    }

    /**
     * The public bodies of the catalogue that got shares otherwise than by a dossier of theirs: taken over, or from another member.
     *
     * @param holder this one alone; null for all
     */
    public List<Holder> publicBodiesWithoutDossier(String cooperative, UUID holder) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        SELECT
                                + """
                                cooperative = :cooperative AND organisation IS NOT NULL AND public_body
                                   AND (CAST(:holder AS uuid) IS NULL OR id = :holder)
                                   AND EXISTS (SELECT FROM movement m
                                                WHERE m.holder = holder.id AND m.shares > 0 AND m.membership IS NULL)
                                 ORDER BY number""")
                .bind("cooperative", cooperative)
                .bind("holder", holder)
                .mapTo(Holder.class)
                .list());
    }

    /** All positions of an organisation, in whatever cooperative. */
    public List<Holder> positionsOf(String organisation) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "organisation = :organisation ORDER BY cooperative")
                .bind("organisation", organisation)
                .mapTo(Holder.class)
                .list());
    }

    void insert(Holder holder) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO holder (id, cooperative, number, name, organisation, siren, public_body, natural_person,
                                            category, college, standing)
                        VALUES (:id, :cooperative, :number, :name, :organisation, :siren, :publicBody, :naturalPerson,
                                :category, :college, :standing)""")
                .bindMethods(holder)
                .execute());
    }

    void scaleShares(String cooperative, long numerator, long denominator) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "UPDATE holder SET shares = shares * :numerator / :denominator WHERE cooperative = :cooperative")
                .bind("cooperative", cooperative)
                .bind("numerator", numerator)
                .bind("denominator", denominator)
                .execute());
    }

    /** Its seat or domicile from now on; what it was where nothing is told. */
    public void keepAddress(UUID holder, String address) {
        if (address != null && !address.isBlank()) {
            jdbi.useHandle(sql -> sql.execute("UPDATE holder SET address = ? WHERE id = ?", address.strip(), holder));
        }
    }

    /** The seats and domiciles that are known, for the cooperative's own register alone. */
    public Map<UUID, String> addresses(String cooperative) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT id, address FROM holder WHERE cooperative = :cooperative AND address IS NOT NULL")
                .bind("cooperative", cooperative)
                .setMapKeyColumn("id")
                .setMapValueColumn("address")
                .collectInto(new GenericType<Map<UUID, String>>() {}));
    }

    /** Where it stands as a member from now on. */
    public void setStanding(UUID holder, MemberStanding standing) {
        jdbi.useHandle(sql -> sql.createUpdate("UPDATE holder SET standing = :standing WHERE id = :holder")
                .bind("holder", holder)
                .bind("standing", standing)
                .execute());
    }
}
