-- The words of a need: a platform that says most of them touches it though no concept stands for what both are about. Needs that are
-- there get theirs when they are ranked again by the weights that came with this.
ALTER TABLE need
    ADD COLUMN words   jsonb  NOT NULL DEFAULT '{}',
    ADD COLUMN telling text[] NOT NULL DEFAULT '{}';
ALTER TABLE need
    ALTER COLUMN words   DROP DEFAULT,
    ALTER COLUMN telling DROP DEFAULT;
CREATE INDEX need_telling ON need USING gin (telling) WHERE state = 'open';
