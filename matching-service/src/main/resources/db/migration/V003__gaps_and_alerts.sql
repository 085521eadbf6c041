-- Needs that nothing covers, for the list of gaps.
CREATE INDEX ranking_gap ON ranking (need_id) WHERE gap;

-- What an organisation follows: a need of its own, or a domain, a function, a territory, or several of these at once.
CREATE TABLE alert_subscription (
    id           uuid        PRIMARY KEY,
    organisation text        NOT NULL,
    need_id      uuid        REFERENCES need (id),
    domain       text,
    function     text,
    territory    text,
    published    boolean     NOT NULL,
    -- Who knows it may read the feed: readers of feeds send no token.
    feed_key     text        NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    CHECK (num_nonnulls(need_id, domain, function, territory) > 0)
);
CREATE INDEX alert_subscription_organisation ON alert_subscription (organisation, id);
CREATE INDEX alert_subscription_need ON alert_subscription (need_id);
CREATE INDEX alert_subscription_topic ON alert_subscription (domain, function, territory) WHERE need_id IS NULL;

CREATE TABLE alert (
    id              uuid        PRIMARY KEY,
    subscription_id uuid        NOT NULL REFERENCES alert_subscription (id) ON DELETE CASCADE,
    organisation    text        NOT NULL,
    kind            text        NOT NULL,
    platform        text,
    need_id         uuid,
    text_fr         text        NOT NULL,
    text_en         text        NOT NULL,
    raised_at       timestamptz NOT NULL,
    -- What happened; the same thing is said once to each subscription, however often its event comes.
    cause           text        NOT NULL,
    UNIQUE (subscription_id, cause)
);
CREATE INDEX alert_organisation ON alert (organisation, id);

-- What was last seen of entities whose coming or changing is worth an alert.
CREATE TABLE alert_seen (
    entity  text    PRIMARY KEY,
    version bigint  NOT NULL,
    present boolean NOT NULL
);
