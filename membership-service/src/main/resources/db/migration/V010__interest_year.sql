-- The years whose interest was shared out: no day of theirs earns interest twice.
CREATE TABLE interest_year (
    cooperative text NOT NULL REFERENCES cooperative,
    starts_on   date NOT NULL,
    ends_on     date NOT NULL CHECK (ends_on > starts_on),
    PRIMARY KEY (cooperative, ends_on)
);

-- Of the years shared out before, the ledger kept the last day alone: they are taken as twelve months.
INSERT INTO interest_year (cooperative, starts_on, ends_on)
SELECT DISTINCT cooperative, CAST(last_day - interval '1 year' + interval '1 day' AS date), last_day
  FROM (SELECT cooperative, CAST(right(reference, 10) AS date) AS last_day
          FROM money_movement WHERE kind = 'INTEREST') AS shared;
