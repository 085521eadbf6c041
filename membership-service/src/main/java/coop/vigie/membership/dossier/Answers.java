package coop.vigie.membership.dossier;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.ETags;
import coop.vigie.kit.web.Languages;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.CooperativeStore;
import coop.vigie.membership.cooperative.Keepers;
import coop.vigie.membership.rule.StatutoryTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** How dossiers are answered over HTTP, the same from each of their resources. */
@ApplicationScoped
class Answers {

    private final Caller caller;
    private final Keepers keepers;
    private final CooperativeStore cooperatives;
    private final Languages languages;
    private final Author author;

    Answers(Caller caller, Keepers keepers, CooperativeStore cooperatives, Languages languages, Author author) {
        this.caller = caller;
        this.keepers = keepers;
        this.cooperatives = cooperatives;
        this.languages = languages;
        this.author = author;
    }

    Response ok(Membership membership) {
        return Response.ok(view(membership))
                .header("ETag", ETags.of(membership.version()))
                .build();
    }

    Response created(Membership membership) {
        return Response.created(URI.create("/membership/v1/memberships/" + membership.id()))
                .header("ETag", ETags.of(membership.version()))
                .entity(view(membership))
                .build();
    }

    Instant now() {
        return author.now();
    }

    LocalDate today() {
        return author.today();
    }

    MembershipView view(Membership membership) {
        return MembershipView.of(membership, author.today(), languages.current());
    }

    /** What the statutes of the dossier's cooperative say. */
    StatutoryTerms terms(Membership membership) {
        return cooperatives.require(membership.cooperative()).statutes().terms();
    }

    Locale locale() {
        return languages.current();
    }

    /** Whose dossiers the caller may list: null for all of those that the filters name. */
    String owner(String cooperative, String organisation) {
        if (caller.has(Role.ADMIN)) {
            return organisation;
        }
        if (cooperative != null
                && cooperatives.find(cooperative).filter(keepers::keeps).isPresent()) {
            return organisation;
        }
        String own = caller.organisation()
                .filter(id -> caller.has(Role.INSTITUTION_AGENT))
                .orElseThrow(() -> Refusal.forbidden(Text.of(
                        "Indiquez une coopérative dont vous tenez le registre (cooperative).",
                        "Name a cooperative whose register you keep (cooperative).")));
        if (organisation != null) {
            caller.requireOrganisation(organisation);
        }
        return own;
    }

    /** The id in a path: what is no UUID is no dossier. */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw MembershipStore.unknown(text);
        }
    }

    static String status(String state) {
        if (state == null || state.isBlank()) {
            return null;
        }
        return Arrays.stream(MembershipStatus.values())
                .map(Enum::name)
                .filter(state::equals)
                .findFirst()
                .orElseThrow(() -> Refusal.invalidParameter(
                        "state",
                        "unknown-value",
                        Text.of(
                                "Cet état n'existe pas ; par exemple ENFORCEABLE.",
                                "There is no such state; for instance ENFORCEABLE.")));
    }
}
