-- The file of an import that is not over, in pieces, so that any replica can go on with it where another one stopped.
CREATE TABLE import_file (
    job_id  uuid    NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
    piece   integer NOT NULL,
    content bytea   NOT NULL,
    PRIMARY KEY (job_id, piece)
);

-- Which replica carries the import out, and until when nobody else may; how often one tried to.
ALTER TABLE import_job
    ADD COLUMN runner        uuid,
    ADD COLUMN claimed_until timestamptz,
    ADD COLUMN attempts      integer NOT NULL DEFAULT 0;
CREATE INDEX import_job_unfinished ON import_job (created_at) WHERE state IN ('queued', 'running');
