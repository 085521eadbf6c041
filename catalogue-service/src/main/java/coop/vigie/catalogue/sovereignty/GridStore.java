package coop.vigie.catalogue.sovereignty;

import coop.vigie.catalogue.document.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** All versions of the grid, and which platforms wait for the last one. */
@ApplicationScoped
class GridStore {

    private final Jdbi jdbi;

    GridStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of the table. */
    record GridRow(int version, LocalDate since, String criteria, String note) {

        Grid grid() {
            return new Grid(version, since, Arrays.asList(Json.as(Json.node(criteria), Grid.Criterion[].class)), note);
        }
    }

    /** The oldest first. */
    List<Grid> all() {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT version, since, criteria, note FROM sovereignty_grid ORDER BY version")
                        .mapTo(GridRow.class)
                        .map(GridRow::grid)
                        .list());
    }

    /** The last version; nobody else may add one until the transaction ends. */
    int lockedVersion() {
        return jdbi.withHandle(sql -> {
            sql.execute("LOCK TABLE sovereignty_grid IN SHARE ROW EXCLUSIVE MODE");
            return sql.createQuery("SELECT max(version) FROM sovereignty_grid")
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void insert(Grid grid, String by, Instant at) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO sovereignty_grid (version, since, criteria, note, created_by, created_at)
                        VALUES (:version, :since, :criteria::jsonb, :note, :by, :at)""")
                .bind("version", grid.version())
                .bind("since", grid.since())
                .bind("criteria", Json.write(grid.criteria()))
                .bind("note", grid.note())
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** Ids of listed platforms that were assessed by an older grid, those by the oldest first: this order is the index's. */
    List<String> assessedBefore(int version, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        """
                        SELECT id FROM platform
                        WHERE status IN ('published', 'deprecated') AND (assessment ->> 'gridVersion')::integer < :version
                        ORDER BY (assessment ->> 'gridVersion')::integer LIMIT :limit""")
                .bind("version", version)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }
}
