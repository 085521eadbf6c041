-- A commit wakes the relay, once a statement however many states it adds.
CREATE OR REPLACE FUNCTION wake_relay() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    NOTIFY outbox;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();
