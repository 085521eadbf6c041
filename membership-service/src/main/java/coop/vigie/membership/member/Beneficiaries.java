package coop.vigie.membership.member;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.Holder;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.LegalBasisStore;
import coop.vigie.membership.ledger.MoneyMovement.MoneyEntry;
import coop.vigie.membership.ledger.MoneyMovement.MoneyKind;
import coop.vigie.membership.ledger.PaidDates;
import coop.vigie.membership.ledger.PaidDates.Part;
import coop.vigie.membership.ledger.Places;
import coop.vigie.membership.ledger.Places.Who;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.ledger.ShareLedger.Entered;
import coop.vigie.membership.member.Drafts.BeneficiaryDraft;
import coop.vigie.membership.member.Drafts.TransferDraft;
import coop.vigie.membership.rule.Facts.Subscriber;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.view.OrganisationStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who gives and who gets shares: a holder of the register, or a new one. */
@ApplicationScoped
class Beneficiaries {

    private final RegisterDesk desk;
    private final OrganisationStore organisations;
    private final LegalBasisStore bases;
    private final PaidDates dates;

    Beneficiaries(RegisterDesk desk, OrganisationStore organisations, LegalBasisStore bases, PaidDates dates) {
        this.desk = desk;
        this.bases = bases;
        this.dates = dates;
        this.organisations = organisations;
    }

    /** The holder of this id, organisation or name. */
    Holder require(String cooperative, String reference, String pointer) {
        return desk.holders().named(cooperative, reference).orElseThrow(() -> unknown(pointer));
    }

    static Refusal unknown(String pointer) {
        return Refusal.invalid(
                pointer,
                "unknown-holder",
                Text.of("Personne de ce nom dans le registre.", "Nobody of this name in the register."));
    }

    /** The holder that a draft names, or the one that it makes; a new one sits where the giver sat unless it says otherwise. */
    Holder find(Cooperative cooperative, BeneficiaryDraft draft, Holder giver) {
        String reference = draft.organisation() != null ? draft.organisation() : draft.name();
        if (reference == null || reference.isBlank()) {
            throw Refusal.invalid(
                    "/to/name",
                    "not-blank",
                    Text.of(
                            "Donnez le bénéficiaire : organisation ou nom.",
                            "Give the beneficiary: organisation or name."));
        }
        Optional<Holder> known = draft.organisation() != null
                ? desk.holderOf(cooperative.id(), draft.organisation())
                : desk.holders().named(cooperative.id(), reference);
        if (known.isPresent()) {
            if (known.get().id().equals(giver.id())) {
                throw Refusal.invalid(
                        "/to",
                        "same-holder",
                        Text.of("Le bénéficiaire est déjà le titulaire.", "The beneficiary is the holder already."));
            }
            return known.get();
        }
        String category = draft.category() != null ? draft.category() : giver.category();
        String college = draft.college() != null ? draft.college() : draft.category() != null ? null : giver.college();
        FieldErrors errors = new FieldErrors();
        Places.demand(cooperative.statutes(), category, college, "/to", errors);
        errors.throwIfAny();
        return newHolder(cooperative, draft, category, college);
    }

    private Holder newHolder(Cooperative cooperative, BeneficiaryDraft draft, String category, String college) {
        Optional<OrganisationState> state =
                draft.organisation() == null ? Optional.empty() : organisations.find(draft.organisation());
        FieldErrors errors = new FieldErrors();
        boolean publicBody = Places.isPublic(
                cooperative.statutes(),
                new Who("/to", draft.organisation(), draft.publicBody(), category),
                state,
                errors);
        errors.throwIfAny();
        String name = draft.name() != null
                ? draft.name()
                : state.map(OrganisationState::name).orElse(draft.organisation());
        return new Holder(
                Ids.next(),
                cooperative.id(),
                desk.head(cooperative.id()).lastMember() + 1,
                name,
                draft.organisation(),
                state.map(OrganisationState::siren).orElse(null),
                publicBody,
                Boolean.TRUE.equals(draft.naturalPerson()),
                category,
                college,
                0,
                BigDecimal.ZERO,
                null,
                MemberStanding.MEMBER);
    }

    /** Who gets the shares, as M-01 looks at a subscriber. */
    Subscriber subscriber(Holder to, BeneficiaryDraft draft) {
        String kind = Optional.ofNullable(to.organisation())
                .flatMap(organisations::find)
                .map(OrganisationState::kind)
                .orElse(to.publicBody() ? "public-establishment" : null);
        String basis = draft.legalBasis() != null
                ? draft.legalBasis()
                : bases.of(to.id()).orElse(null);
        return new Subscriber(kind, null, null, basis, null, null);
    }

    void keepWhatIsTold(Holder to, BeneficiaryDraft draft) {
        desk.holders().keepAddress(to.id(), draft.address());
        if (draft.legalBasis() != null && !draft.legalBasis().isBlank()) {
            bases.keep(to.id(), draft.legalBasis());
        }
    }

    /** What was paid goes with the shares, in proportion; the beneficiary owes the rest. */
    void movePaid(Entered in, Holder from, Holder to, TransferDraft draft) {
        Euros moved = Euros.rounded(
                from.paid().multiply(BigDecimal.valueOf(draft.shares())), BigDecimal.valueOf(from.shares()));
        long number = in.movement().number();
        Head head = in.head();
        for (Part part : moved.isPositive() ? dates.parts(from, moved, draft.effectiveOn()) : List.<Part>of()) {
            head = enter(head, MoneyKind.RELEASE, from, part.amount().negated(), part.on(), draft.act(), number - 1);
            head = enter(head, MoneyKind.PAYMENT, to, part.amount(), part.on(), draft.act(), number);
        }
        dates.demandCovered(from, draft.effectiveOn());
    }

    private Head enter(
            Head head, MoneyKind kind, Holder holder, Euros amount, LocalDate on, String act, Long movement) {
        return desk.enter(head, new MoneyEntry(kind, holder.id(), null, amount, on, act, movement))
                .head();
    }
}
