package coop.vigie.membership.ledger;

import coop.vigie.events.catalogue.OrganisationState;
import coop.vigie.kit.Ids;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.Holder.MemberStanding;
import coop.vigie.membership.ledger.OpeningDraft.HoldingDraft;
import coop.vigie.membership.ledger.Places.Who;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import coop.vigie.membership.view.OrganisationStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the holdings of an opening register into holders, and notes all that cannot be taken over. */
final class OpeningReader {

    private final Cooperative cooperative;
    private final OrganisationStore organisations;
    private final FieldErrors errors;
    private final Set<String> seen = new HashSet<>();

    OpeningReader(Cooperative cooperative, OrganisationStore organisations, FieldErrors errors) {
        this.cooperative = cooperative;
        this.organisations = organisations;
        this.errors = errors;
    }

    /** A holder not yet entered, with what it brings. */
    record Founder(Holder holder, String address, long shares, Euros paid) {}

    List<Founder> read(List<HoldingDraft> drafts) {
        List<Founder> founders = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            HoldingDraft draft = drafts.get(i);
            if (draft != null && draft.holder() != null && draft.shares() != null && draft.category() != null) {
                founders.add(read(draft, "/holdings/" + i, i + 1));
            }
        }
        return founders;
    }

    private Founder read(HoldingDraft draft, String pointer, int number) {
        HolderDraft who = draft.holder();
        Optional<OrganisationState> known =
                who.organisation() == null ? Optional.empty() : organisations.find(who.organisation());
        String name = who.name() != null
                ? who.name()
                : known.map(OrganisationState::name).orElse(who.organisation());
        if (name == null || name.isBlank()) {
            errors.add(
                    pointer + "/holder/name",
                    "not-blank",
                    Text.of("Donnez un nom, ou une organisation du catalogue.", "Give a name, or an organisation."));
            name = "?";
        }
        demandPlace(draft, pointer);
        errors.check(
                seen.add(Holder.key(who.organisation(), name)),
                pointer + "/holder",
                "duplicate",
                Text.of(
                        "Ce titulaire est déjà dans la liste : un sociétaire n'a qu'une ligne et qu'un collège (M-08).",
                        "This holder is already in the list: a member has one line and one college (M-08)."));
        boolean publicBody = Places.isPublic(
                cooperative.statutes(),
                new Who(pointer + "/holder", who.organisation(), who.publicBody(), draft.category()),
                known,
                errors);
        String siren = who.siren() != null
                ? who.siren()
                : known.map(OrganisationState::siren).orElse(null);
        Holder holder = new Holder(
                Ids.next(),
                cooperative.id(),
                number,
                name,
                who.organisation(),
                siren,
                publicBody,
                Boolean.TRUE.equals(who.naturalPerson()),
                draft.category(),
                draft.college(),
                0,
                BigDecimal.ZERO,
                null,
                MemberStanding.MEMBER);
        return new Founder(holder, who.address(), draft.shares(), paid(draft, pointer));
    }

    private void demandPlace(HoldingDraft draft, String pointer) {
        Places.demand(cooperative.statutes(), draft.category(), draft.college(), pointer, errors);
    }

    private Euros paid(HoldingDraft draft, String pointer) {
        Euros due = cooperative.statutes().nominal().times(draft.shares());
        if (draft.paid() == null) {
            return due;
        }
        Euros paid = Money.readNotNegative(draft.paid(), pointer + "/paid", errors);
        errors.check(
                paid == null || paid.compareTo(due) <= 0,
                pointer + "/paid/amount",
                "over-subscribed",
                Wording.of("Le versé dépasse le souscrit (%s).", "More is paid than subscribed (%s).", due));
        return paid == null ? Euros.ZERO : paid;
    }
}
