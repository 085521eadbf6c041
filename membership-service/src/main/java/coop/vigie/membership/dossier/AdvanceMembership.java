package coop.vigie.membership.dossier;

import coop.vigie.kit.web.ETags;
import coop.vigie.membership.dossier.DossierAccess.Side;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Takes a dossier through one event of its state machine that needs nothing but what was sent. */
@ApplicationScoped
class AdvanceMembership {

    private static final Set<String> TOWARDS_THE_REGISTER = Set.of("review", "subscription-form", "approval");

    private final DossierAccess access;
    private final DossierTools tools;

    AdvanceMembership(DossierAccess access, DossierTools tools) {
        this.access = access;
        this.tools = tools;
    }

    /**
     * Which dossier, whose step, and its name.
     *
     * @param ifMatch the version that the caller saw; null where it does not say
     */
    record Step(UUID id, Side side, String event, String ifMatch) {}

    @Transactional
    Membership handle(Step step, Object facts, UnaryOperator<Membership> transition) {
        Membership before = TOWARDS_THE_REGISTER.contains(step.event())
                ? access.lockAdvancing(step.id(), step.side())
                : access.lock(step.id(), step.side());
        if (step.ifMatch() != null) {
            ETags.requireMatch(step.ifMatch(), before.version());
        }
        tools.validation().check(facts);
        return tools.save(before, transition.apply(before), step.event(), facts);
    }
}
