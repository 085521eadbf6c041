-- Deployments that were proposed to an organisation and that it, or a moderator, wants to hear of no more.
CREATE TABLE dismissed_proposal (
    need         text        NOT NULL,
    platform_id  text        NOT NULL REFERENCES platform (id),
    organisation text        NOT NULL REFERENCES organisation (id),
    reason       text,
    dismissed_by text        NOT NULL,
    dismissed_at timestamptz NOT NULL,
    PRIMARY KEY (need, platform_id)
);
