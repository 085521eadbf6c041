-- Transfers that the cooperative did not approve: the shares stay where they are, and the register of movements says nothing.
CREATE TABLE transfer_refusal (
    id          uuid        PRIMARY KEY,
    cooperative text        NOT NULL REFERENCES cooperative,
    giver       uuid        NOT NULL REFERENCES holder,
    beneficiary text        NOT NULL,
    shares      bigint      NOT NULL CHECK (shares > 0),
    refused_on  date        NOT NULL,
    body        text        NOT NULL,
    reason      text,
    act         text        NOT NULL,
    author      text        NOT NULL,
    entered_at  timestamptz NOT NULL
);
CREATE INDEX transfer_refusal_cooperative ON transfer_refusal (cooperative, id);
