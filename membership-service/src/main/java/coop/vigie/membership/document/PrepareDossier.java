package coop.vigie.membership.document;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.document.IssueDocument.Issued;
import coop.vigie.membership.document.IssueDocument.Order;
import coop.vigie.membership.dossier.Course;
import coop.vigie.membership.dossier.DossierAccess;
import coop.vigie.membership.dossier.Membership;
import coop.vigie.membership.dossier.RunChecks;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.RegisterHistory.Then;
import coop.vigie.membership.member.AccountsStore.Accounts;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.rule.ExitValue;
import coop.vigie.membership.rule.Facts.Balance;
import coop.vigie.membership.rule.RuleId;
import coop.vigie.membership.rule.Rules;
import coop.vigie.membership.rule.Snapshot;
import coop.vigie.membership.rule.StatutoryTerms.LossMethod;
import coop.vigie.membership.rule.Verdict;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Gathers what a document of a dossier shows, on the register as it stands, and has it issued. What an assembly has voted on keeps
 * the figures of the project that it voted.
 */
@ApplicationScoped
class PrepareDossier {

    private final DossierAccess access;
    private final RunChecks checks;
    private final DocumentSources sources;
    private final IssueDocument issue;
    private final Author author;

    PrepareDossier(
            DossierAccess access, RunChecks checks, DocumentSources sources, IssueDocument issue, Author author) {
        this.access = access;
        this.checks = checks;
        this.sources = sources;
        this.issue = issue;
        this.author = author;
    }

    Issued handle(UUID id, DocumentKind kind, String verification) {
        Membership membership = access.visible(id);
        Cooperative cooperative = sources.cooperative(membership.cooperative());
        Head head = sources.head(membership.cooperative());
        Snapshot snapshot = checks.snapshot(membership, author.today());
        if (isVoted(membership, kind)) {
            Then then =
                    sources.registerAfter(head, membership.course().project().position(), snapshot.standing());
            head = then.head();
            snapshot = checks.projectSnapshot(membership, cooperative, then.standing());
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("today", French.date(author.today()));
        model.put("cooperative", sources.cooperativeModel(cooperative, head, snapshot.standing()));
        if (kind == DocumentKind.CERTIFICATE || kind == DocumentKind.MOVEMENT_ORDER) {
            model.put("holder", holder(membership, head));
        } else {
            addDossier(model, membership, cooperative, snapshot, head);
        }
        return issue.handle(new Order(kind, head, id, Optional.of(membership.organisation()), model, verification));
    }

    /** Whether the document was before the assembly when it voted. */
    private static boolean isVoted(Membership membership, DocumentKind kind) {
        Course course = membership.course();
        return (kind == DocumentKind.DELIBERATION || kind == DocumentKind.EXPLANATORY_NOTE)
                && course.project() != null
                && course.deliberation() != null
                && course.deliberation().votedOn() != null;
    }

    private void addDossier(
            Map<String, Object> model, Membership membership, Cooperative cooperative, Snapshot snapshot, Head head) {
        DossierModel dossier = new DossierModel(membership, cooperative, snapshot);
        List<Verdict> verdicts = Rules.evaluate(snapshot);
        Verdict ceiling = Rules.of(RuleId.M_04).evaluate(snapshot);
        model.put("membership", dossier.membership());
        Optional<OrganisationState> organisation = sources.organisation(membership.organisation());
        model.put("authority", dossier.authority(organisation));
        model.put("decision", dossier.decision());
        ProjectModel project = new ProjectModel(membership);
        List<Accounts> accounts = sources.accounts(cooperative.id()).stream()
                .filter(a -> !a.approvedOn().isAfter(snapshot.on()))
                .toList();
        model.put("texts", project.texts(organisation, Rules.of(RuleId.M_32).evaluate(snapshot)));
        model.put("sitting", project.sitting());
        model.put("calendar", project.calendar(cooperative));
        model.put("years", ProjectModel.years(accounts));
        model.put("form", dossier.form());
        model.put("review", dossier.review());
        model.put(
                "ceiling",
                dossier.ceiling(
                        ceiling,
                        snapshot.on(),
                        head.lastNumber(),
                        Ceiling.of(snapshot.after()).margin()));
        String account = cooperative.statutes().terms().account();
        model.put("account", Map.of("main", account, "chapter", account.substring(0, 2), "unpaid", "269"));
        model.put("categories", CooperativeModel.categories(cooperative, snapshot.standing()));
        model.put("uncertain", DossierModel.checks(DossierModel.uncertain(verdicts)));
        model.put(
                "concerned",
                DossierModel.checks(
                        DossierModel.concerned(verdicts, snapshot.facts().decision() != null)));
        model.put("exits", exits(membership, head, accounts));
    }

    /** Never before an entry in the register exists. */
    private Map<String, Object> holder(Membership membership, Head head) {
        Holder holder = sources.holder(membership.cooperative(), membership.organisation())
                .filter(h -> h.shares() > 0 && membership.course().registration() != null)
                .orElseThrow(() -> Refusal.conflict(
                        "not-registered",
                        Text.of(
                                "Ce document n'existe qu'après l'inscription au registre.",
                                "This document exists only after the entry in the register.")));
        return RegisterModel.holder(
                sources.cooperative(membership.cooperative()),
                holder,
                head.shareValue(),
                sources.movements(membership.cooperative(), holder.id()));
    }

    /** What the shares would be worth on the last balance sheet known, by each method. */
    private static List<Map<String, Object>> exits(Membership membership, Head head, List<Accounts> accounts) {
        Course.Review review = membership.course().review();
        if (!accounts.isEmpty()) {
            return exits(membership, head, accounts.get(0).balance());
        }
        if (review == null || review.losses() == null || head.shares() == 0) {
            return List.of();
        }
        Euros capital = head.capital();
        Euros reserves = review.equity() == null
                ? Euros.ZERO
                : review.equity().plus(review.losses()).minus(capital).max(Euros.ZERO);
        return exits(membership, head, new Balance(capital, Euros.ZERO, reserves, review.losses()));
    }

    private static List<Map<String, Object>> exits(Membership membership, Head head, Balance balance) {
        return Arrays.stream(LossMethod.values())
                .map(method -> exit(
                        method,
                        ExitValue.of(head.shareValue(), membership.request().shares(), balance, method)))
                .toList();
    }

    private static Map<String, Object> exit(LossMethod method, ExitValue value) {
        return Map.of(
                "method", Labels.lossMethod(method.code()),
                "losses", French.amount(value.losses()),
                "value", French.amount(value.value()));
    }
}
