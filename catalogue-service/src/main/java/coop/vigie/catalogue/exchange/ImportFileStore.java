package coop.vigie.catalogue.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The files of imports that are not over, in pieces, so that none is ever whole in memory while it is worked on. */
@ApplicationScoped
class ImportFileStore {

    private static final int PIECE = 1 << 20;

    private final Jdbi jdbi;

    ImportFileStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void save(UUID job, byte[] file) {
        jdbi.useHandle(sql -> {
            PreparedBatch batch = sql.prepareBatch(
                    "INSERT INTO import_file (job_id, piece, content) VALUES (:job, :piece, :content)");
            for (int piece = 0; piece * PIECE < file.length; piece++) {
                int from = piece * PIECE;
                batch.bind("job", job)
                        .bind("piece", piece)
                        .bind("content", Arrays.copyOfRange(file, from, Math.min(file.length, from + PIECE)))
                        .add();
            }
            batch.execute();
        });
    }

    /** The file, whose pieces are read as they are needed. */
    InputStream open(UUID job) {
        return new SequenceInputStream(new Pieces(job));
    }

    void delete(UUID job) {
        jdbi.useHandle(sql -> sql.createUpdate("DELETE FROM import_file WHERE job_id = :job")
                .bind("job", job)
                .execute());
    }

    private byte[] piece(UUID job, int piece) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT content FROM import_file WHERE job_id = :job AND piece = :piece")
                        .bind("job", job)
                        .bind("piece", piece)
                        .mapTo(byte[].class)
                        .findOne()
                        .orElse(null));
    }

    /** The pieces of a file in their order. */
    private final class Pieces implements Enumeration<InputStream> {

        private final UUID job;
        private int number;
        private byte[] next;

        Pieces(UUID job) {
            this.job = job;
            this.next = piece(job, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException("the file has " + number + " pieces");
            }
            InputStream stream = new ByteArrayInputStream(next);
            next = piece(job, ++number);
            return stream;
        }
    }
}
