-- What happened to an exit, in order: who asked for it, took it back, recorded it, valued and paid it, and on which facts.
CREATE TABLE withdrawal_event (
    withdrawal uuid        NOT NULL REFERENCES withdrawal,
    position   integer     NOT NULL,
    event      text        NOT NULL,
    state      text        NOT NULL,
    facts      jsonb       NOT NULL,
    author     text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (withdrawal, position)
);
