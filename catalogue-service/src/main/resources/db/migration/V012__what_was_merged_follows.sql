-- A platform and all that were merged into it, whose deployments count as its own until the merger is undone.
CREATE FUNCTION with_merged(text) RETURNS SETOF text
    LANGUAGE sql STABLE STRICT
AS $$
    WITH RECURSIVE joined AS (
        SELECT $1 AS id
        UNION
        SELECT p.id FROM platform p JOIN joined ON p.merged_into = joined.id AND p.status = 'merged')
    SELECT id FROM joined
$$;
