-- A cooperative that is dissolved lives on for its liquidation alone: nobody comes in, no share is transferred.
ALTER TABLE cooperative ADD COLUMN dissolved_on date, ADD COLUMN liquidated_on date;

CREATE TABLE liquidation (
    cooperative text          PRIMARY KEY REFERENCES cooperative,
    cause       text          NOT NULL,
    act         text          NOT NULL,
    liquidator  text          NOT NULL,
    closing_act text,
    net_assets  numeric(18,2),
    reimbursed  numeric(18,2),
    surplus     numeric(18,2),
    beneficiary text,
    author      text          NOT NULL,
    entered_at  timestamptz   NOT NULL,
    CHECK (surplus IS NULL OR surplus = 0 OR beneficiary IS NOT NULL)
);
