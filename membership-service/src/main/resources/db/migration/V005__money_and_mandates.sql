-- Calls for what a subscription left unpaid.
CREATE TABLE share_call (
    id          uuid          PRIMARY KEY,
    cooperative text          NOT NULL REFERENCES cooperative,
    holder      uuid          NOT NULL REFERENCES holder,
    amount      numeric(18,2) NOT NULL CHECK (amount > 0),
    called_on   date          NOT NULL,
    due_on      date          NOT NULL,
    reference   text          NOT NULL,
    movement    bigint        NOT NULL,
    UNIQUE (cooperative, movement)
);
CREATE INDEX share_call_holder ON share_call (holder, due_on);

-- Accounts as the general meeting approved them: what exits are valued on, and what an authority provisions.
CREATE TABLE approved_accounts (
    cooperative        text          NOT NULL REFERENCES cooperative,
    ends_on            date          NOT NULL,
    approved_on        date          NOT NULL,
    turnover           numeric(18,2),
    result             numeric(18,2),
    capital            numeric(18,2) NOT NULL,
    legal_reserve      numeric(18,2) NOT NULL,
    statutory_reserves numeric(18,2) NOT NULL,
    losses             numeric(18,2) NOT NULL,
    author             text          NOT NULL,
    entered_at         timestamptz   NOT NULL,
    PRIMARY KEY (cooperative, ends_on)
);

-- Who sits for an authority in a cooperative, by which act, until when.
CREATE TABLE mandate (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    organisation text        NOT NULL,
    cooperative  text        NOT NULL REFERENCES cooperative,
    name         text        NOT NULL,
    substitute   text,
    act          text        NOT NULL,
    since        date        NOT NULL,
    until        date,
    ended_on     date,
    end_reason   text,
    functions    text,
    author       text        NOT NULL,
    entered_at   timestamptz NOT NULL
);
CREATE INDEX mandate_organisation ON mandate (organisation, cooperative, since);

-- Aids to a company linked to the cooperative count with its own: the single undertaking.
ALTER TABLE public_aid ADD COLUMN undertaking text;

-- Registers are asked for at a date of effect, and movements that take effect late are looked for.
CREATE INDEX movement_effect ON movement (cooperative, effective_on);

-- Beside the triggers: nobody but the owner by an explicit grant could even try.
REVOKE UPDATE, DELETE, TRUNCATE ON movement, money_movement FROM PUBLIC, CURRENT_USER;
