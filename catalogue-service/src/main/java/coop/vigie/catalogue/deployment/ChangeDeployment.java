package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.deployment.DeploymentStore.Happening;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Confirms, contests or ends a deployment. */
@ApplicationScoped
class ChangeDeployment {

    private final DeploymentStore store;
    private final SaveDeployment save;
    private final Caller caller;
    private final Clock clock;

    ChangeDeployment(DeploymentStore store, SaveDeployment save, Caller caller, Clock clock) {
        this.store = store;
        this.save = save;
        this.caller = caller;
        this.clock = clock;
    }

    /** Confirms it for a year: by the organisation's own agent, or by a moderator with evidence. */
    @Transactional
    Deployment confirm(UUID id, String evidence) {
        Deployment known = lock(id);
        if (!caller.actsFor(known.organisation())) {
            if (!isModerator()) {
                throw Refusal.forbidden(Text.of(
                        "Un déploiement est confirmé par un agent de l'organisation, ou par un modérateur avec une preuve.",
                        "A deployment is confirmed by an agent of the organisation, or by a moderator with evidence."));
            }
            if (evidence == null) {
                throw Refusal.invalid(
                        "/evidence",
                        "required",
                        Text.of(
                                "Un modérateur confirme avec une preuve : l'adresse d'une page.",
                                "A moderator confirms with evidence: the address of a page."));
            }
        }
        Instant now = clock.instant();
        return save.handle(known.confirmed(now), new Happening("confirmation", null, evidence, caller.id(), now));
    }

    @Transactional
    Deployment contest(UUID id, String reason) {
        Instant now = clock.instant();
        return save.handle(lock(id).contested(), new Happening("contest", reason, null, caller.id(), now));
    }

    @Transactional
    Deployment end(UUID id, LocalDate endedOn, String reason) {
        Deployment known = lock(id);
        if (!caller.actsFor(known.organisation()) && !isModerator()) {
            throw Refusal.forbidden(Text.of(
                    "Un déploiement est clos par un agent de l'organisation ou par un modérateur.",
                    "A deployment is ended by an agent of the organisation or by a moderator."));
        }
        Instant now = clock.instant();
        return save.handle(
                known.ended(endedOn, LocalDate.now(clock)), new Happening("end", reason, null, caller.id(), now));
    }

    private boolean isModerator() {
        return caller.has(Role.MODERATOR) || caller.has(Role.ADMIN);
    }

    private Deployment lock(UUID id) {
        return store.lock(id).orElseThrow(() -> DeploymentResource.notFound(id.toString()));
    }
}
