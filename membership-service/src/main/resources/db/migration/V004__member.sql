-- Requests to leave, in the order in which they came: what is due is known once the accounts are approved, and is paid in this order
-- as far as the floor of the capital allows.
CREATE TABLE withdrawal (
    id           uuid          PRIMARY KEY,
    cooperative  text          NOT NULL REFERENCES cooperative,
    holder       uuid          NOT NULL REFERENCES holder,
    rank         bigint        NOT NULL,
    kind         text          NOT NULL,
    shares       bigint        NOT NULL CHECK (shares > 0),
    requested_on date          NOT NULL,
    act          text          NOT NULL,
    state        text          NOT NULL,
    effective_on date,
    movement     bigint,
    nominal      numeric(18,2),
    losses       numeric(18,2),
    due          numeric(18,2),
    paid         numeric(18,2) NOT NULL DEFAULT 0,
    due_since    date,
    method       text,
    created_at   timestamptz   NOT NULL,
    UNIQUE (cooperative, rank)
);
CREATE INDEX withdrawal_holder ON withdrawal (holder);

-- Accounting years that were closed.
CREATE TABLE period (
    cooperative text        NOT NULL REFERENCES cooperative,
    ends_on     date        NOT NULL,
    shares      bigint      NOT NULL,
    capital     numeric(18,2) NOT NULL,
    position    bigint      NOT NULL,
    hash        text        NOT NULL,
    author      text        NOT NULL,
    closed_at   timestamptz NOT NULL,
    PRIMARY KEY (cooperative, ends_on)
);

-- Aids to the cooperative as a single undertaking, by the date of the legal right to them.
CREATE TABLE public_aid (
    id          uuid          PRIMARY KEY,
    cooperative text          NOT NULL REFERENCES cooperative,
    granted_on  date          NOT NULL,
    amount      numeric(18,2) NOT NULL CHECK (amount > 0),
    grantor     text          NOT NULL,
    sgei        boolean       NOT NULL,
    reference   text,
    author      text          NOT NULL,
    entered_at  timestamptz   NOT NULL
);
CREATE INDEX public_aid_cooperative ON public_aid (cooperative, granted_on);
