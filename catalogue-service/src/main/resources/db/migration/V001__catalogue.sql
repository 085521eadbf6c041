CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- French words without accents, then stemmed: "réparations" and "reparation" are one word.
CREATE TEXT SEARCH CONFIGURATION vigie_french (COPY = french);
ALTER TEXT SEARCH CONFIGURATION vigie_french
    ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION vigie_english (COPY = english);
ALTER TEXT SEARCH CONFIGURATION vigie_english
    ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH unaccent, english_stem;

-- A platform as published. Until its first publication the status is 'proposed' and nobody but its author and the moderators
-- knows of it. Ids are never used again.
CREATE TABLE platform (
    id           text PRIMARY KEY,
    version      bigint      NOT NULL,
    status       text        NOT NULL CHECK (status IN ('proposed', 'published', 'deprecated', 'withdrawn', 'merged')),
    merged_into  text        REFERENCES platform (id),
    reason       text,
    document     jsonb       NOT NULL,
    concepts     jsonb       NOT NULL DEFAULT '[]',
    -- What each source says of each field, the ones that lost included: {"licence": [{"source": …, "value": …, "at": …}]}
    claims       jsonb       NOT NULL DEFAULT '{}',
    assessment   jsonb,
    created_by   text        NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    published_at timestamptz
);
CREATE INDEX platform_list ON platform (id) WHERE status IN ('published', 'deprecated');
CREATE INDEX platform_merged_into ON platform (merged_into) WHERE merged_into IS NOT NULL;

-- What was public, and when. Append-only.
CREATE TABLE platform_version (
    platform_id text        NOT NULL REFERENCES platform (id),
    version     bigint      NOT NULL,
    status      text        NOT NULL,
    merged_into text,
    reason      text,
    document    jsonb       NOT NULL,
    cause       text        NOT NULL,
    revision    integer,
    changed_by  text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (platform_id, version)
);
CREATE INDEX platform_version_time ON platform_version (platform_id, changed_at);

-- What was proposed, and what became of it. The content of a row never changes, only its state.
CREATE TABLE platform_revision (
    platform_id  text        NOT NULL REFERENCES platform (id),
    number       integer     NOT NULL,
    state        text        NOT NULL CHECK (state IN ('proposed', 'published', 'rejected', 'superseded', 'withdrawn')),
    base_version bigint      NOT NULL,
    author       text        NOT NULL,
    source       jsonb       NOT NULL,
    note         text,
    document     jsonb       NOT NULL,
    patch        jsonb       NOT NULL,
    proposed_at  timestamptz NOT NULL,
    decided_at   timestamptz,
    decided_by   text,
    reason       text,
    PRIMARY KEY (platform_id, number)
);
CREATE INDEX platform_revision_queue ON platform_revision (proposed_at, platform_id, number) WHERE state = 'proposed';
CREATE INDEX platform_revision_author ON platform_revision (author, proposed_at);

-- The words for what a platform does, and the concepts that they were found to be; an empty list waits for a moderator.
CREATE TABLE platform_function (
    platform_id text   NOT NULL REFERENCES platform (id),
    label       text   NOT NULL,
    concepts    text[] NOT NULL,
    PRIMARY KEY (platform_id, label)
);
CREATE INDEX platform_function_unknown ON platform_function (label) WHERE concepts = '{}';
CREATE INDEX platform_function_concepts ON platform_function USING gin (concepts);

-- What is searched, made anew from the platform at each of its changes; it can be thrown away and rebuilt.
CREATE TABLE platform_index (
    platform_id     text PRIMARY KEY REFERENCES platform (id),
    status          text     NOT NULL,
    name            text     NOT NULL,
    published_at    timestamptz,
    updated_at      timestamptz,
    words           tsvector NOT NULL,
    domains         text[]   NOT NULL,
    functions       text[]   NOT NULL,
    licences        text[]   NOT NULL,
    free            boolean,
    kind            text,
    legal_form      text,
    hosting         text,
    hosting_country text[]   NOT NULL,
    accessibility   text,
    vitality        text,
    territories     text[]   NOT NULL,
    territory_paths text[]   NOT NULL,
    deployed_in     text[]   NOT NULL DEFAULT '{}',
    used_by         text[]   NOT NULL DEFAULT '{}',
    has_shares      boolean  NOT NULL DEFAULT false,
    sovereignty     integer
);
CREATE INDEX platform_index_words ON platform_index USING gin (words);
CREATE INDEX platform_index_domains ON platform_index USING gin (domains);
CREATE INDEX platform_index_functions ON platform_index USING gin (functions);
CREATE INDEX platform_index_licences ON platform_index USING gin (licences);
CREATE INDEX platform_index_territory_paths ON platform_index USING gin (territory_paths);
CREATE INDEX platform_index_deployed_in ON platform_index USING gin (deployed_in);
CREATE INDEX platform_index_used_by ON platform_index USING gin (used_by);
CREATE INDEX platform_index_name ON platform_index USING gin (lower(name) gin_trgm_ops);
CREATE INDEX platform_index_order ON platform_index (name, platform_id);

-- The words that occur in names, functions and summaries: a word asked for that is none of them is taken for a slip.
CREATE TABLE search_word (word text PRIMARY KEY);
CREATE INDEX search_word_likeness ON search_word USING gin (word gin_trgm_ops);

CREATE TABLE organisation (
    id             text PRIMARY KEY,
    version        bigint      NOT NULL,
    document       jsonb       NOT NULL,
    name           text        NOT NULL,
    kind           text        NOT NULL,
    siren          text        UNIQUE,
    territory      text,
    territory_path text[]      NOT NULL DEFAULT '{}',
    source         jsonb,
    updated_by     text        NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL
);
CREATE INDEX organisation_name ON organisation USING gin (lower(name) gin_trgm_ops);
CREATE INDEX organisation_territory ON organisation USING gin (territory_path);

CREATE TABLE deployment (
    id             uuid PRIMARY KEY,
    version        bigint      NOT NULL,
    platform_id    text        NOT NULL REFERENCES platform (id),
    organisation   text        NOT NULL REFERENCES organisation (id),
    territory      text,
    territory_path text[]      NOT NULL DEFAULT '{}',
    use            text        NOT NULL,
    since          date,
    address        text,
    state          text        NOT NULL CHECK (state IN ('declared', 'confirmed', 'contested', 'expired', 'ended')),
    source         text,
    declared_by    text        NOT NULL,
    declared_at    timestamptz NOT NULL,
    confirmed_at   timestamptz,
    expires_at     timestamptz,
    reminded_at    timestamptz,
    ended_on       date
);
CREATE UNIQUE INDEX deployment_living ON deployment (platform_id, organisation, coalesce(territory, ''), use)
    WHERE state <> 'ended';
CREATE INDEX deployment_platform ON deployment (platform_id);
CREATE INDEX deployment_organisation ON deployment (organisation);
CREATE INDEX deployment_due ON deployment (expires_at) WHERE state = 'confirmed';

-- What happened to a deployment; adoption over time is counted from it. Append-only.
CREATE TABLE deployment_event (
    deployment_id uuid        NOT NULL REFERENCES deployment (id),
    version       bigint      NOT NULL,
    state         text        NOT NULL,
    what          text        NOT NULL,
    reason        text,
    evidence      text,
    happened_by   text        NOT NULL,
    happened_at   timestamptz NOT NULL,
    PRIMARY KEY (deployment_id, version)
);

CREATE TABLE concept (
    id          text PRIMARY KEY,
    version     bigint      NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('domain', 'function')),
    merged_into text        REFERENCES concept (id),
    document    jsonb       NOT NULL,
    updated_at  timestamptz NOT NULL
);

-- Every version of every concept, with who made it and why. Append-only.
CREATE TABLE concept_version (
    concept_id text        NOT NULL REFERENCES concept (id),
    version    bigint      NOT NULL,
    document   jsonb       NOT NULL,
    patch      jsonb       NOT NULL,
    author     text        NOT NULL,
    note       text,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (concept_id, version)
);

-- One row that changes whenever any concept does, so that each replica knows when to read them again.
CREATE TABLE vocabulary_state (version bigint NOT NULL);
INSERT INTO vocabulary_state VALUES (0);

-- A moderator's answer to a question of the sovereignty grid, with its proof.
CREATE TABLE sovereignty_evidence (
    platform_id text        NOT NULL REFERENCES platform (id),
    criterion   text        NOT NULL,
    answer      text        NOT NULL,
    link        text        NOT NULL,
    dated       date        NOT NULL,
    note        text,
    given_by    text        NOT NULL,
    given_at    timestamptz NOT NULL,
    PRIMARY KEY (platform_id, criterion, given_at)
);

-- Every assessment that was public, with the grid that it was made by.
CREATE TABLE sovereignty_assessment (
    platform_id  text        NOT NULL REFERENCES platform (id),
    grid_version integer     NOT NULL,
    assessed_at  timestamptz NOT NULL,
    assessment   jsonb       NOT NULL,
    PRIMARY KEY (platform_id, assessed_at)
);

-- What others follow. A change gets its place when it is first read after its commit, never when it is written: places are given
-- in one transaction at a time, so none can appear before another that was already read.
CREATE TABLE change (
    event_id uuid PRIMARY KEY,
    written  bigint GENERATED ALWAYS AS IDENTITY,
    place    bigint UNIQUE,
    type     text        NOT NULL,
    subject  text        NOT NULL,
    version  bigint      NOT NULL,
    removed  boolean     NOT NULL,
    time     timestamptz NOT NULL,
    data     jsonb
);
CREATE INDEX change_unplaced ON change (written) WHERE place IS NULL;
CREATE INDEX change_subject ON change (type, subject, place);
CREATE SEQUENCE change_place;

-- What the membership and matching services publish, as last heard.
CREATE TABLE heard_state (
    topic   text    NOT NULL,
    id      text    NOT NULL,
    version bigint  NOT NULL,
    removed boolean NOT NULL,
    body    jsonb   NOT NULL,
    PRIMARY KEY (topic, id)
);
CREATE INDEX heard_cooperative_platforms ON heard_state USING gin ((body -> 'platforms')) WHERE topic = 'vigie.membership.cooperatives';
CREATE INDEX heard_membership_cooperative ON heard_state ((body ->> 'cooperative')) WHERE topic = 'vigie.membership.memberships';
