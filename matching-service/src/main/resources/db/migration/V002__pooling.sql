-- Groups of similar needs of several organisations.
CREATE TABLE pooling_group (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    state       text        NOT NULL CHECK (state IN ('proposed', 'active', 'merged', 'dissolved')),
    merged_into uuid        REFERENCES pooling_group (id),
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL
);

-- The needs of a group. An invitation is seen by the need's own organisation; joining is what shows a need to the others.
CREATE TABLE pooling_member (
    group_id     uuid             NOT NULL REFERENCES pooling_group (id),
    need_id      uuid             NOT NULL REFERENCES need (id),
    organisation text             NOT NULL,
    status       text             NOT NULL CHECK (status IN ('invited', 'joined', 'declined', 'left')),
    since        timestamptz      NOT NULL,
    PRIMARY KEY (group_id, need_id)
);
CREATE INDEX pooling_member_need ON pooling_member (need_id);
CREATE INDEX pooling_member_organisation ON pooling_member (organisation, group_id);

-- What organisations agreed to: to merge with another group, or to dissolve theirs. It happens once all that joined have.
CREATE TABLE pooling_agreement (
    group_id     uuid        NOT NULL REFERENCES pooling_group (id),
    organisation text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('merge', 'dissolve')),
    target       uuid        REFERENCES pooling_group (id),
    agreed_at    timestamptz NOT NULL,
    PRIMARY KEY (group_id, organisation)
);

-- Needs to be compared with the others, written in the transaction that changed them and worked off by any replica: a request never waits for
-- it, so its time tells nothing of the needs that others have.
CREATE TABLE pooling_queue (
    need_id uuid PRIMARY KEY REFERENCES need (id)
);

-- The concepts that a need is most about, best first, for finding those that are most about the same.
ALTER TABLE need ADD COLUMN main_concepts text[] GENERATED ALWAYS AS (concepts[1:3]) STORED;
CREATE INDEX need_main_concepts ON need USING gin (main_concepts) WHERE state = 'open';
