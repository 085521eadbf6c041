-- What an organisation accepted for its needs is proposed to it as deployments to declare.
CREATE INDEX heard_match_organisation ON heard_state ((body ->> 'organisation')) WHERE topic = 'vigie.matching.matches';
