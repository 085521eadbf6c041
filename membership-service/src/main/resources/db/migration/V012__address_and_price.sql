-- The seat of a holder, or the domicile of a natural person: read for the cooperative's own register, and told to nobody else.
ALTER TABLE holder ADD COLUMN address text;
-- What the shares of a movement were sold for, all together; zero for a gift, null where it was not told.
ALTER TABLE movement ADD COLUMN price numeric(18,2) CHECK (price >= 0);
