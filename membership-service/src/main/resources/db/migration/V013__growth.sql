-- What one holder's movements and the changes of the nominal are found by, however many movements the cooperative has: without it, each
-- exit or transfer read them all.
CREATE INDEX movement_nominal ON movement (cooperative) WHERE ratio_numerator IS NOT NULL;
-- Whether a payment was taken back already.
CREATE INDEX money_movement_reversal ON money_movement (cooperative, linked) WHERE kind = 'REVERSAL';
