-- What organisations want to be able to do.
CREATE TABLE need (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    organisation text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('draft', 'open', 'covered', 'shelved', 'closed')),
    visibility   text        NOT NULL CHECK (visibility IN ('private', 'partners', 'public')),
    published    boolean     NOT NULL DEFAULT false,
    title        text        NOT NULL,
    text         text        NOT NULL,
    territory    text,
    details      jsonb       NOT NULL,
    -- The concepts that the text is about, for finding the needs that a changed platform may touch.
    concepts     text[]      NOT NULL,
    weights      jsonb       NOT NULL,
    domains      text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX need_concepts ON need USING gin (concepts) WHERE state = 'open';
CREATE INDEX need_domains ON need USING gin (domains);
CREATE INDEX need_organisation ON need (organisation, id);
CREATE INDEX need_public ON need (id) WHERE visibility = 'public' AND state <> 'draft';

-- The current ranking of each need. Its version rises with each change that somebody could see.
CREATE TABLE ranking (
    need_id         uuid        PRIMARY KEY REFERENCES need (id),
    version         bigint      NOT NULL,
    ranking_version text        NOT NULL,
    vocabulary      text        NOT NULL,
    computed_at     timestamptz NOT NULL,
    gap             boolean     NOT NULL,
    missing         text[]      NOT NULL,
    platforms       text[]      NOT NULL,
    floor           double precision NOT NULL,
    items           jsonb       NOT NULL
);
CREATE INDEX ranking_platforms ON ranking USING gin (platforms);
CREATE INDEX ranking_made_with ON ranking (ranking_version, vocabulary);

-- How the rankings became what they are.
CREATE TABLE ranking_history (
    need_id         uuid        NOT NULL REFERENCES need (id),
    version         bigint      NOT NULL,
    ranking_version text        NOT NULL,
    computed_at     timestamptz NOT NULL,
    cause           text        NOT NULL,
    gap             boolean     NOT NULL,
    items           jsonb       NOT NULL,
    PRIMARY KEY (need_id, version)
);

-- What the organisation decided on a platform; the last one counts.
CREATE TABLE decision (
    id          uuid        PRIMARY KEY,
    need_id     uuid        NOT NULL REFERENCES need (id),
    platform    text        NOT NULL,
    decision    text        NOT NULL CHECK (decision IN ('shortlisted', 'contacted', 'piloting', 'accepted', 'rejected')),
    reason      text,
    until       date,
    decided_by  text        NOT NULL,
    decided_at  timestamptz NOT NULL,
    current     boolean     NOT NULL
);
CREATE UNIQUE INDEX decision_current ON decision (need_id, platform) WHERE current;
