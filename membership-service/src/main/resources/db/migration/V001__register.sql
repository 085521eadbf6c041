-- A cooperative and its statutes in force. The statutes of each past date are in statutes_version.
CREATE TABLE cooperative (
    id         text        PRIMARY KEY,
    version    bigint      NOT NULL,
    body       jsonb       NOT NULL,
    keepers    text[]      NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE statutes_version (
    cooperative text        NOT NULL REFERENCES cooperative,
    version     bigint      NOT NULL,
    valid_from  date        NOT NULL,
    body        jsonb       NOT NULL,
    author      text        NOT NULL,
    entered_at  timestamptz NOT NULL,
    PRIMARY KEY (cooperative, version)
);

-- The one row of a cooperative that every movement locks: what depends on the total is decided while it is held. Its figures are
-- a projection of the movements, checked against them by the audit.
CREATE TABLE register_head (
    cooperative     text          PRIMARY KEY REFERENCES cooperative,
    event_version   bigint        NOT NULL DEFAULT 0,
    shares          bigint        NOT NULL DEFAULT 0 CHECK (shares >= 0),
    public_shares   bigint        NOT NULL DEFAULT 0 CHECK (public_shares BETWEEN 0 AND shares),
    nominal         numeric(14,2) NOT NULL CHECK (nominal > 0),
    highest_capital numeric(18,2) NOT NULL DEFAULT 0,
    last_number     bigint        NOT NULL DEFAULT 0,
    last_hash       text          NOT NULL,
    money_number    bigint        NOT NULL DEFAULT 0,
    money_hash      text          NOT NULL,
    last_member     bigint        NOT NULL DEFAULT 0,
    closed_until    date,
    nominal_since   date
);

-- Who holds shares: an organisation of the catalogue, or a name that is kept here alone.
CREATE TABLE holder (
    id             uuid          PRIMARY KEY,
    cooperative    text          NOT NULL REFERENCES cooperative,
    number         bigint        NOT NULL,
    name           text          NOT NULL,
    organisation   text,
    siren          text,
    public_body    boolean       NOT NULL,
    natural_person boolean       NOT NULL,
    category       text          NOT NULL,
    college        text,
    shares         bigint        NOT NULL DEFAULT 0 CHECK (shares >= 0),
    paid           numeric(18,2) NOT NULL DEFAULT 0 CHECK (paid >= 0),
    since          date,
    standing       text          NOT NULL DEFAULT 'MEMBER',
    UNIQUE (cooperative, number)
);
CREATE UNIQUE INDEX holder_organisation ON holder (cooperative, organisation) WHERE organisation IS NOT NULL;
CREATE UNIQUE INDEX holder_name ON holder (cooperative, lower(name)) WHERE organisation IS NULL;
CREATE INDEX holder_of_organisation ON holder (organisation) WHERE organisation IS NOT NULL;

-- The register of movements of shares. Append-only.
CREATE TABLE movement (
    cooperative       text          NOT NULL REFERENCES cooperative,
    number            bigint        NOT NULL CHECK (number > 0),
    kind              text          NOT NULL,
    holder            uuid          REFERENCES holder,
    shares            bigint        NOT NULL,
    nominal           numeric(14,2) NOT NULL CHECK (nominal > 0),
    ratio_numerator   bigint,
    ratio_denominator bigint,
    effective_on      date          NOT NULL,
    act               text,
    approval          text,
    linked            bigint,
    membership        uuid,
    entered_at        timestamptz   NOT NULL,
    author            text          NOT NULL,
    previous_hash     text          NOT NULL,
    hash              text          NOT NULL,
    PRIMARY KEY (cooperative, number),
    UNIQUE (cooperative, hash)
);
CREATE INDEX movement_holder ON movement (holder, effective_on, number);
CREATE INDEX movement_membership ON movement (membership) WHERE membership IS NOT NULL;
-- A movement is corrected once.
CREATE UNIQUE INDEX movement_corrected_once ON movement (cooperative, linked) WHERE kind = 'CORRECTION';

-- The ledger of money. Append-only too.
CREATE TABLE money_movement (
    cooperative   text          NOT NULL REFERENCES cooperative,
    number        bigint        NOT NULL CHECK (number > 0),
    kind          text          NOT NULL,
    holder        uuid          REFERENCES holder,
    membership    uuid,
    amount        numeric(18,2) NOT NULL,
    effective_on  date          NOT NULL,
    reference     text          NOT NULL,
    linked        bigint,
    entered_at    timestamptz   NOT NULL,
    author        text          NOT NULL,
    previous_hash text          NOT NULL,
    hash          text          NOT NULL,
    PRIMARY KEY (cooperative, number)
);
CREATE INDEX money_movement_holder ON money_movement (holder);
CREATE INDEX money_movement_membership ON money_movement (membership) WHERE membership IS NOT NULL;

-- The database itself refuses to rewrite what was entered, whoever asks.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the register is append-only: % on % is refused; enter a CORRECTION instead', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER movement_append_only BEFORE UPDATE OR DELETE ON movement
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER movement_no_truncate BEFORE TRUNCATE ON movement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER money_movement_append_only BEFORE UPDATE OR DELETE ON money_movement
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER money_movement_no_truncate BEFORE TRUNCATE ON money_movement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Numbers follow each other and each line carries the hash of the one before.
CREATE FUNCTION demand_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before_number bigint;
    before_hash   text;
BEGIN
    EXECUTE format('SELECT number, hash FROM %I WHERE cooperative = $1 ORDER BY number DESC LIMIT 1', TG_TABLE_NAME)
        INTO before_number, before_hash USING NEW.cooperative;
    IF NEW.number <> coalesce(before_number, 0) + 1
        OR NEW.previous_hash <> coalesce(before_hash, repeat('0', 64)) THEN
        RAISE EXCEPTION 'line % of % does not follow line %', NEW.number, NEW.cooperative, coalesce(before_number, 0)
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER movement_chain BEFORE INSERT ON movement FOR EACH ROW EXECUTE FUNCTION demand_chain();
CREATE TRIGGER money_movement_chain BEFORE INSERT ON money_movement FOR EACH ROW EXECUTE FUNCTION demand_chain();

-- Who read a register of members, and what of it.
CREATE TABLE access_log (
    position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cooperative text        NOT NULL REFERENCES cooperative,
    caller      text        NOT NULL,
    what        text        NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX access_log_cooperative ON access_log (cooperative, position);
