-- Each document issued, by the hash of what it says. The document itself is made again from the data whenever it is asked for.
CREATE TABLE document (
    hash          text        PRIMARY KEY,
    kind          text        NOT NULL,
    cooperative   text        NOT NULL REFERENCES cooperative,
    membership    uuid        REFERENCES membership,
    year          integer     NOT NULL,
    sequence      integer     NOT NULL,
    position      bigint      NOT NULL,
    position_hash text        NOT NULL,
    issued_at     timestamptz NOT NULL,
    author        text        NOT NULL,
    UNIQUE (cooperative, year, sequence)
);

-- Templates that an organisation has put in the place of ours.
CREATE TABLE document_template (
    organisation text        NOT NULL,
    kind         text        NOT NULL,
    version      bigint      NOT NULL,
    body         text        NOT NULL,
    author       text        NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (organisation, kind)
);
