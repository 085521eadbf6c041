package coop.vigie.matching.need;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.matching.index.Fields.Kind;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.ranking.NeedToRank;
import coop.vigie.matching.search.ConstraintsDraft;
import coop.vigie.matching.search.Places;

/** What the ranking is asked for a need that is kept. */
public final class NeedsToRank {

    private NeedsToRank() {}

    /** The need as the ranking takes it, with what the picture knows of its organisation. */
    public static NeedToRank of(Need need, Picture picture) {
        String kind = picture.find(Kind.ORGANISATION, need.organisation(), OrganisationState.class)
                .map(OrganisationState::kind)
                .orElse(null);
        return new NeedToRank(
                need.text(),
                ConstraintsDraft.constraints(need.details().constraints()),
                Places.path(need.territory()),
                kind,
                need.details().functions());
    }
}
