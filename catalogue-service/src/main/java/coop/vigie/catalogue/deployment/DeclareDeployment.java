package coop.vigie.catalogue.deployment;

import coop.vigie.catalogue.deployment.DeploymentStore.Happening;
import coop.vigie.catalogue.document.CleanText;
import coop.vigie.catalogue.document.WebAddress;
import coop.vigie.catalogue.organisation.Organisations;
import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.territory.Territories;
import coop.vigie.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Declares that an organisation uses a platform. */
@ApplicationScoped
public class DeclareDeployment {

    private final DeploymentStore store;
    private final SaveDeployment save;
    private final Organisations organisations;
    private final Validation validation;
    private final Clock clock;

    DeclareDeployment(
            DeploymentStore store,
            SaveDeployment save,
            Organisations organisations,
            Validation validation,
            Clock clock) {
        this.store = store;
        this.save = save;
        this.organisations = organisations;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * Declares it for a program that brings in what a source says; nothing happens where it is known.
     *
     * @param source where it was read
     */
    @Transactional
    public void handle(DeploymentDraft draft, String source, String by) {
        if (store.findLiving(draft.platform(), draft.organisation(), canonical(draft.territory()), draft.use())
                .isEmpty()) {
            declare(draft, source, by);
        }
    }

    @Transactional
    Deployment declare(DeploymentDraft draft, String source, String by) {
        check(draft);
        String territory = canonical(draft.territory());
        String use = CleanText.of(draft.use());
        store.findLiving(draft.platform(), draft.organisation(), territory, use).ifPresent(known -> {
            throw Refusal.conflict(
                            "deployment-known",
                            Text.of(
                                    "Ce déploiement est déjà dans le catalogue.",
                                    "This deployment is in the catalogue already."))
                    .with("deployment", known.id().toString());
        });
        Instant now = clock.instant();
        Deployment declared = new Deployment(
                Ids.next(),
                1,
                draft.platform(),
                draft.organisation(),
                territory,
                use,
                draft.since(),
                draft.address(),
                Deployment.State.DECLARED,
                source,
                by,
                now,
                null,
                null,
                null,
                null);
        return save.handle(declared, new Happening("declaration", null, null, by, now));
    }

    private void check(DeploymentDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        if (errors.isEmpty()) {
            errors.check(
                    store.isListed(draft.platform()),
                    "/platform",
                    "unknown-platform",
                    Text.of("Aucune plateforme publiée n'a cet identifiant.", "No published platform has this id."));
            errors.check(
                    organisations.find(draft.organisation()).isPresent(),
                    "/organisation",
                    "unknown-organisation",
                    Text.of(
                            "Aucune organisation n'a cet identifiant : ajoutez-la d'abord.",
                            "No organisation has this id: add it first."));
            errors.check(
                    draft.territory() == null
                            || Territories.load().find(draft.territory()).isPresent(),
                    "/territory",
                    "unknown-territory",
                    Text.of("Aucun territoire n'a ce code.", "No territory has this code."));
            errors.check(
                    draft.since() == null || !draft.since().isAfter(LocalDate.now(clock)),
                    "/since",
                    "in-the-future",
                    Text.of(
                            "Cette date n'est pas encore passée : un usage se déclare quand il a commencé.",
                            "This date is still to come: a use is declared once it has begun."));
            if (draft.address() != null) {
                WebAddress.faultOf(draft.address()).ifPresent(f -> errors.add("/address", f.code(), f.detail()));
            }
        }
        errors.throwIfAny();
    }

    private static String canonical(String territory) {
        return territory == null
                ? null
                : Territories.load().find(territory).map(Territory::code).orElse(territory);
    }
}
