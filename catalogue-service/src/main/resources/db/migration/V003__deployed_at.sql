-- Where platforms are deployed, as it was said; deployed_in also has all that holds these territories.
ALTER TABLE platform_index ADD COLUMN deployed_at text[] NOT NULL DEFAULT '{}';
CREATE INDEX platform_index_deployed_at ON platform_index USING gin (deployed_at);
UPDATE platform_index i SET deployed_at = d.territories
FROM (SELECT platform_id, array_agg(DISTINCT territory) AS territories FROM deployment
      WHERE territory IS NOT NULL AND state IN ('declared', 'confirmed') GROUP BY platform_id) AS d
WHERE d.platform_id = i.platform_id;
