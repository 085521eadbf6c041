-- By what a platform is known again in another catalogue: its identifiers elsewhere, its repository, its name.
CREATE TABLE platform_key (
    kind        text NOT NULL,
    key         text NOT NULL,
    platform_id text NOT NULL REFERENCES platform (id),
    PRIMARY KEY (kind, key, platform_id)
);
CREATE INDEX platform_key_platform ON platform_key (platform_id);

CREATE TABLE import_job (
    id          uuid PRIMARY KEY,
    format      text        NOT NULL,
    label       text        NOT NULL,
    link        text,
    dry_run     boolean     NOT NULL,
    trusted     boolean     NOT NULL,
    complete    boolean     NOT NULL,
    state       text        NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    done        integer     NOT NULL DEFAULT 0,
    total       integer,
    problem     text,
    created_by  text        NOT NULL,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX import_job_order ON import_job (created_at, id);

CREATE TABLE import_row (
    job_id      uuid    NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
    number      integer NOT NULL,
    place       text    NOT NULL,
    name        text,
    outcome     text    NOT NULL,
    platform_id text,
    detail      jsonb   NOT NULL,
    PRIMARY KEY (job_id, number)
);
CREATE INDEX import_row_outcome ON import_row (job_id, outcome, number);

-- What each source listed when it was last brought in whole; what it lists no more is "gone from source", for a moderator.
CREATE TABLE import_seen (
    source      text NOT NULL,
    external_id text NOT NULL,
    platform_id text NOT NULL REFERENCES platform (id),
    last_job    uuid NOT NULL,
    gone_at     timestamptz,
    PRIMARY KEY (source, external_id)
);
CREATE INDEX import_seen_gone ON import_seen (source) WHERE gone_at IS NOT NULL;
