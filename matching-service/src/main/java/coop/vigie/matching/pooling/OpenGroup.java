package coop.vigie.matching.pooling;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.kit.web.Validation;
import coop.vigie.matching.need.Need;
import coop.vigie.matching.need.NeedAccess;
import coop.vigie.matching.need.NeedStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lets an organisation propose a group itself: its own needs join, the others that it sees are invited. */
@ApplicationScoped
class OpenGroup {

    private final NeedAccess needs;
    private final Validation validation;
    private final GroupAccess access;
    private final PoolingStore groups;
    private final PoolingQueueStore queue;

    OpenGroup(
            NeedAccess needs, Validation validation, GroupAccess access, PoolingStore groups, PoolingQueueStore queue) {
        this.needs = needs;
        this.validation = validation;
        this.access = access;
        this.groups = groups;
        this.queue = queue;
    }

    @Transactional
    PoolingGroup handle(GroupDraft draft) {
        FieldErrors errors = new FieldErrors().addAll(validation.errors(draft));
        errors.throwIfAny();
        List<Need> members = members(draft, errors);
        errors.check(
                members.stream().map(Need::organisation).distinct().count() >= PoolingGroup.FEWEST_ORGANISATIONS,
                "/needs",
                "one-organisation",
                Text.of(
                        "Un groupe réunit les besoins d'au moins deux organisations.",
                        "A group brings together the needs of at least two organisations."));
        errors.check(
                members.stream().anyMatch(needs::isOwn),
                "/needs",
                "own-need-missing",
                Text.of(
                        "Au moins un de ces besoins doit être celui de votre organisation.",
                        "At least one of these needs must be your organisation's."));
        errors.throwIfAny();
        if (access.isAnyThere(members.stream().map(Need::id).toList())) {
            throw Refusal.conflict(
                    "need-in-another-group",
                    Text.of(
                            "Un de ces besoins est déjà dans un groupe : rejoignez-le, ou quittez-le d'abord.",
                            "One of these needs is in a group already: join that one, or leave it first."));
        }
        UUID id = UUID.randomUUID();
        groups.insert(id);
        for (Need need : members) {
            if (needs.isOwn(need)) {
                groups.put(id, need.id(), need.organisation(), "joined");
                // A group that is not there for the caller must not show, neither by a refusal nor by the time that
                // leaving it takes.
                queue.add(need.id());
            } else {
                groups.ask(id, need.id(), need.organisation());
            }
        }
        groups.settle(id);
        return access.visible(id.toString());
    }

    private List<Need> members(GroupDraft draft, FieldErrors errors) {
        List<Need> members = new ArrayList<>();
        for (int i = 0; i < draft.needs().size(); i++) {
            String at = "/needs/" + i;
            needs.find(draft.needs().get(i))
                    .ifPresentOrElse(
                            need -> {
                                errors.check(
                                        need.state() == NeedStatus.OPEN,
                                        at,
                                        "need-not-open",
                                        Text.of("Ce besoin n'est pas ouvert.", "This need is not open."));
                                errors.check(
                                        members.stream().noneMatch(m -> m.id().equals(need.id())),
                                        at,
                                        "duplicate",
                                        Text.of("Ce besoin est déjà donné.", "This need is given twice."));
                                members.add(need);
                            },
                            () -> errors.add(
                                    at, "need-unknown", Text.of("Aucun besoin de cet id.", "No need has this id.")));
        }
        return members;
    }
}
