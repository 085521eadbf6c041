-- The other way round than with_merged: a platform and what it was merged into, up to the one that lives.
CREATE FUNCTION with_successors(text) RETURNS TABLE (id text, status text)
    LANGUAGE sql STABLE STRICT
AS $$
    WITH RECURSIVE chain AS (
        SELECT p.id, p.status, p.merged_into FROM platform p WHERE p.id = $1
        UNION
        SELECT next.id, next.status, next.merged_into
        FROM chain JOIN platform next ON next.id = chain.merged_into AND chain.status = 'merged')
    SELECT chain.id, chain.status FROM chain
$$;
