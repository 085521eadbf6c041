package coop.vigie.matching.need;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may see and change a need. What one may not see is not there. */
@ApplicationScoped
public class NeedAccess {

    private final NeedStore needs;
    private final Caller caller;

    NeedAccess(NeedStore needs, Caller caller) {
        this.needs = needs;
        this.caller = caller;
    }

    /** The need with this id, if the caller may see it; 404 else. */
    public Need readable(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    /** The need with this id, if the caller may change it; 404 where it may not even be seen, 403 where only seen. */
    public Need writable(String id) {
        Need need = readable(id);
        requireOrganisation(need.organisation());
        return need;
    }

    /** The need that a field of a request names, if the caller may change it; the field is at fault where it names none. */
    public Need writable(String id, String pointer) {
        Need need = find(id).orElseThrow(() ->
                Refusal.invalid(pointer, "need-unknown", Text.of("Aucun besoin de cet id.", "No need has this id.")));
        requireOrganisation(need.organisation());
        return need;
    }

    /** The need with this id, if there is one and the caller may see it. */
    public Optional<Need> find(String id) {
        // The database leaves out what may not be seen: it costs no more than what is not there.
        return parse(id).flatMap(key -> needs.seen(key, callerOrganisation(), caller.has(Role.ADMIN)));
    }

    /** Whether the caller may see this need. */
    public boolean mayRead(Need need) {
        boolean partner = need.visibility().equals("partners")
                && need.state() != NeedStatus.DRAFT
                && caller.organisation().isPresent();
        return isOwn(need) || partner || need.isPublic();
    }

    /** Whether the need is of the caller's organisation. */
    public boolean isOwn(Need need) {
        return actsFor(need.organisation());
    }

    /** Whether the caller acts for this organisation, or runs the service. */
    public boolean actsFor(String organisation) {
        return caller.actsFor(organisation) || caller.has(Role.ADMIN);
    }

    /** The organisation that a list is asked for: the one given, if the caller acts for it, else its own. */
    public String ownOrganisation(String given) {
        String organisation = given != null
                ? given
                : caller.organisation()
                        .orElseThrow(() -> Refusal.invalidParameter(
                                "organisation",
                                "organisation-missing",
                                Text.of(
                                        "Votre jeton ne dit pas d'organisation : donnez-la.",
                                        "Your token names no organisation: give it.")));
        requireOrganisation(organisation);
        return organisation;
    }

    /** Refuses unless the caller acts for this organisation. */
    public void requireOrganisation(String organisation) {
        caller.requireOrganisation(organisation);
    }

    /** The organisation that the caller acts for; null where it acts for none. */
    String callerOrganisation() {
        return caller.organisation().orElse(null);
    }

    /** The caller's name in records. */
    String callerId() {
        return caller.id();
    }

    private static Optional<UUID> parse(String id) {
        try {
            return id == null ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Refusal notFound(String id) {
        return Refusal.notFound(Text.of("Aucun besoin « " + id + " ».", "No need \"" + id + "\"."));
    }
}
