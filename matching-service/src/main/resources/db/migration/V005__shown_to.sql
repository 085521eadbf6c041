-- When a need's organisation last agreed to show it to those that have joined. Who joins later sees a private need only once it agrees again.
ALTER TABLE pooling_member ADD COLUMN shown_at timestamptz;
UPDATE pooling_member SET shown_at = since;
ALTER TABLE pooling_member ALTER COLUMN shown_at SET NOT NULL;
