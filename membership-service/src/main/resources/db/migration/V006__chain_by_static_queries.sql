-- The same demand as before, by queries that the database plans once instead of at each line.
CREATE OR REPLACE FUNCTION demand_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before_number bigint;
    before_hash   text;
BEGIN
    IF TG_TABLE_NAME = 'movement' THEN
        SELECT number, hash INTO before_number, before_hash
          FROM movement WHERE cooperative = NEW.cooperative ORDER BY number DESC LIMIT 1;
    ELSE
        SELECT number, hash INTO before_number, before_hash
          FROM money_movement WHERE cooperative = NEW.cooperative ORDER BY number DESC LIMIT 1;
    END IF;
    IF NEW.number <> coalesce(before_number, 0) + 1
        OR NEW.previous_hash <> coalesce(before_hash, repeat('0', 64)) THEN
        RAISE EXCEPTION 'line % of % does not follow line %', NEW.number, NEW.cooperative, coalesce(before_number, 0)
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
