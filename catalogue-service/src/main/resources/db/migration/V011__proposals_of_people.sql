-- What people proposed, or what waits: a large import must not be read through to count it.
CREATE INDEX platform_revision_people ON platform_revision (proposed_at)
    WHERE source ->> 'id' = 'declared' OR state = 'proposed';
