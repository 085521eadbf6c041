-- Only a platform's own words are searched as text: the everyday words of its concepts are understood in the query, and found by the
-- concepts' ids. So the index stays small, and a new label needs no platform to be indexed again.
UPDATE platform_index i
SET words = setweight(to_tsvector('vigie_french', p.document ->> 'name'), 'A')
    || setweight(to_tsvector('vigie_french', coalesce((
           SELECT string_agg(label, ' . ') FROM jsonb_array_elements_text(p.document -> 'functions') AS label), '')), 'B')
    || setweight(to_tsvector('vigie_french', coalesce(p.document ->> 'summary', '')), 'C')
    || setweight(to_tsvector('vigie_french', coalesce(p.document ->> 'description', '')), 'D')
    || setweight(to_tsvector('vigie_english', concat_ws(' . ',
           p.document -> 'translations' -> 'en' ->> 'name',
           p.document -> 'translations' -> 'en' ->> 'summary',
           p.document -> 'translations' -> 'en' ->> 'description')), 'D')
FROM platform p
WHERE p.id = i.platform_id;

-- Every value that a facet has or had, so that those with nothing found are listed too.
CREATE TABLE facet_value (
    facet text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (facet, value)
);
INSERT INTO facet_value
SELECT DISTINCT 'function', unnest(functions) FROM platform_index
UNION SELECT DISTINCT 'licence', unnest(licences) FROM platform_index
UNION SELECT DISTINCT 'legalForm', legal_form FROM platform_index WHERE legal_form IS NOT NULL;

-- One fold for names, as an index needs it: unaccent alone depends on the search path.
CREATE FUNCTION vigie_fold(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(public.unaccent('public.unaccent', $1));
DROP INDEX platform_index_name;
CREATE INDEX platform_index_fold ON platform_index USING gin (vigie_fold(name) gin_trgm_ops);
CREATE INDEX organisation_fold ON organisation USING gin (vigie_fold(name) gin_trgm_ops);

CREATE INDEX platform_index_by_sovereignty ON platform_index ((coalesce(sovereignty, -1)) DESC, platform_id);
CREATE INDEX platform_index_by_update ON platform_index ((coalesce(updated_at, 'epoch')) DESC, platform_id);
CREATE INDEX platform_index_by_publication ON platform_index ((coalesce(published_at, 'epoch')) DESC, platform_id);

-- Who uses a platform by confirmed deployments: besides the organisations their kinds, and all territories that hold the places.
ALTER TABLE platform_index ADD COLUMN used_by_kind text[] NOT NULL DEFAULT '{}';
ALTER TABLE platform_index ADD COLUMN used_in text[] NOT NULL DEFAULT '{}';
UPDATE platform_index i SET used_by_kind = d.kinds, used_in = d.paths
FROM (SELECT d.platform_id, array_agg(DISTINCT o.kind) AS kinds,
             coalesce(array_agg(DISTINCT code) FILTER (WHERE code IS NOT NULL), '{}') AS paths
      FROM deployment d JOIN organisation o ON o.id = d.organisation
      LEFT JOIN unnest(d.territory_path) AS code ON TRUE
      WHERE d.state = 'confirmed' GROUP BY d.platform_id) AS d
WHERE d.platform_id = i.platform_id;
CREATE INDEX platform_index_used_by_kind ON platform_index USING gin (used_by_kind);
CREATE INDEX platform_index_used_in ON platform_index USING gin (used_in);
