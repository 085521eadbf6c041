package coop.vigie.membership.cooperative;

import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may write a cooperative's register: the organisation that created it, or the person where no organisation was claimed. */
@ApplicationScoped
public class Keepers {

    private final Caller caller;

    Keepers(Caller caller) {
        this.caller = caller;
    }

    /** How the current caller is written as a keeper. */
    String current() {
        return caller.organisation().map(Keepers::organisation).orElseGet(() -> person(caller.id()));
    }

    static String organisation(String id) {
        return "organisation:" + id;
    }

    static String person(String subject) {
        return "person:" + subject;
    }

    /** Whether the current caller keeps this cooperative. */
    public boolean keeps(Cooperative cooperative) {
        return caller.has(Role.ADMIN)
                || caller.has(Role.COOPERATIVE_MANAGER)
                        && (cooperative.keepers().contains(person(caller.id()))
                                || caller.organisation()
                                        .filter(id -> cooperative.keepers().contains(organisation(id)))
                                        .isPresent());
    }

    /** Refuses unless the current caller keeps this cooperative. */
    public void require(Cooperative cooperative) {
        if (!keeps(cooperative)) {
            throw Refusal.forbidden(Text.of(
                    "Le registre de cette coopérative est tenu par une autre organisation ou une autre personne.",
                    "The register of this cooperative is kept by another organisation or person."));
        }
    }
}
