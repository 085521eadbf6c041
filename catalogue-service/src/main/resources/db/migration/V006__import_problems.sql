-- Why an import failed is kept in both languages.
UPDATE import_job SET problem = jsonb_build_object('fr', problem, 'en', problem)::text WHERE problem IS NOT NULL;
