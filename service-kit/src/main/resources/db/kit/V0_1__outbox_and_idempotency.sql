-- States on their way to Kafka. A row is written in the transaction of the change that it tells.
CREATE TABLE outbox (
    position      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      uuid        NOT NULL UNIQUE,
    topic         text        NOT NULL,
    subject       text        NOT NULL,
    version       bigint      NOT NULL,
    body          text        NOT NULL,
    traceparent   text,
    created_at    timestamptz NOT NULL,
    published_at  timestamptz,
    attempts      integer     NOT NULL DEFAULT 0,
    parked_reason text
);
-- The relay looks for "not yet published", never for "after position n": transactions commit out of order.
CREATE INDEX outbox_unpublished ON outbox (position) WHERE published_at IS NULL AND parked_reason IS NULL;
CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;

-- Answers already given, by caller and Idempotency-Key.
CREATE TABLE idempotent_answer (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer     NOT NULL,
    headers      text        NOT NULL,
    body         text,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotent_answer_created ON idempotent_answer (created_at);
