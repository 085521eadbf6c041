-- A dossier: an institution on its way to membership. What happened to it, in order, is in membership_event.
CREATE TABLE membership (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    cooperative  text        NOT NULL REFERENCES cooperative,
    organisation text        NOT NULL,
    status       text        NOT NULL,
    holder       uuid        REFERENCES holder,
    body         jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX membership_organisation ON membership (organisation, id);
CREATE INDEX membership_cooperative ON membership (cooperative, id);
CREATE INDEX membership_holder ON membership (holder) WHERE holder IS NOT NULL;

CREATE TABLE membership_event (
    membership  uuid        NOT NULL REFERENCES membership,
    version     bigint      NOT NULL,
    event       text        NOT NULL,
    from_status text,
    to_status   text        NOT NULL,
    facts       jsonb       NOT NULL,
    author      text        NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (membership, version)
);

-- What is known of the other services, from their events. The version guards against older states.
CREATE TABLE organisation_view (
    id      text    PRIMARY KEY,
    version bigint  NOT NULL,
    removed boolean NOT NULL,
    body    jsonb   NOT NULL
);
CREATE TABLE platform_view (
    id      text    PRIMARY KEY,
    version bigint  NOT NULL,
    removed boolean NOT NULL,
    body    jsonb   NOT NULL
);
CREATE TABLE matches_view (
    id      text    PRIMARY KEY,
    version bigint  NOT NULL,
    removed boolean NOT NULL
);

-- An accepted match proposes an intention to the institution; only the institution makes it one.
CREATE TABLE proposal (
    id           uuid        PRIMARY KEY,
    organisation text        NOT NULL,
    need         text        NOT NULL,
    platform     text        NOT NULL,
    decided_at   timestamptz,
    state        text        NOT NULL,
    membership   uuid        REFERENCES membership,
    created_at   timestamptz NOT NULL,
    UNIQUE (need, platform)
);
CREATE INDEX proposal_organisation ON proposal (organisation, id);
