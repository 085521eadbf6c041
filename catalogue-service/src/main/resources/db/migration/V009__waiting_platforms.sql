-- Platforms that are to be worked out anew since a concept that many use has changed.
CREATE TABLE platform_waiting (platform_id text PRIMARY KEY REFERENCES platform (id));
