-- Whether a person asked for this invitation. What the service proposed ends where the need becomes another one; what a person asked stays until
-- it is answered.
ALTER TABLE pooling_member ADD COLUMN asked boolean NOT NULL DEFAULT false;
