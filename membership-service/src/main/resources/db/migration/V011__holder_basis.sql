-- On what basis other than that of a SCIC a public body got shares by a transfer (M-01); a dossier tells its own.
ALTER TABLE holder ADD COLUMN legal_basis text;
