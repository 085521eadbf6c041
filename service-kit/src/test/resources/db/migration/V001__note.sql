CREATE TABLE note (id text PRIMARY KEY, version bigint NOT NULL, words text NOT NULL);
CREATE TABLE organisation_view (id text PRIMARY KEY, version bigint NOT NULL, removed boolean NOT NULL, name text);
INSERT INTO note SELECT 'note-' || n, 1, 'Note ' || n FROM generate_series(1, 5) n;
