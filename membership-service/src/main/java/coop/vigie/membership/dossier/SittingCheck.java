package coop.vigie.membership.dossier;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.dossier.StepDrafts.DeliberationDraft;
import coop.vigie.membership.value.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What cannot be true of a sitting of an assembly. */
final class SittingCheck {

    private SittingCheck() {}

    /** The president's vote decides a tie, unless the ballot is secret. */
    static void castingVote(DeliberationDraft draft, FieldErrors errors) {
        errors.check(
                draft.castingVote() == null
                        || Objects.equals(draft.votesFor(), draft.votesAgainst())
                                && !Boolean.TRUE.equals(draft.secretBallot()),
                "/castingVote",
                "no-casting-vote",
                Text.of(
                        "La voix du président n'est prépondérante qu'en cas de partage des voix, et jamais au scrutin secret (L. 2121-20).",
                        "The president's vote decides only where the votes are tied, and never in a secret ballot (L. 2121-20)."));
    }

    /** Figures and dates of the sitting that cannot be true together. */
    static void check(DeliberationDraft draft, FieldErrors errors) {
        errors.check(
                draft.members() == null || draft.present() == null || draft.present() <= draft.members(),
                "/present",
                "more-than-members",
                Text.of("Plus de présents que de membres en exercice.", "More present than members in office."));
        if (draft.present() != null) {
            present(draft, errors);
        }
        errors.check(
                draft.recusals() == null
                        || draft.interested() == null
                        || disjoint(draft.recusals(), draft.interested()),
                "/interested",
                "recused-and-took-part",
                Text.of(
                        "Une même personne ne peut s'être déportée et avoir pris part au vote.",
                        "The same person cannot have been recused and have taken part in the vote."));
        errors.check(
                draft.convenedOn() == null || draft.convenedOn().isBefore(draft.votedOn()),
                "/convenedOn",
                "date-too-late",
                Text.of("La convocation précède la séance.", "The summons comes before the sitting."));
        LocalDate until =
                draft.representative() == null ? null : draft.representative().until();
        errors.check(
                until == null || until.isAfter(draft.votedOn()),
                "/representative/until",
                "date-too-early",
                Text.of("Le mandat finit après la séance.", "The mandate ends after the sitting."));
        errors.check(
                draft.authorisedUntil() == null || !draft.authorisedUntil().isBefore(draft.votedOn()),
                "/authorisedUntil",
                "date-too-early",
                Text.of("L'autorisation ne finit pas avant la séance.", "The power does not end before the sitting."));
    }

    private static void present(DeliberationDraft draft, FieldErrors errors) {
        errors.check(
                sum(draft.proxies()) <= inTheRoom(draft),
                "/proxies",
                "more-proxies-than-present",
                Wording.of(
                        "%d {pouvoir|pouvoirs} pour %d {membre|membres} dans la salle : chacun n'en porte qu'un.",
                        "%d {proxy|proxies} for %d {member|members} in the room: each holds one only.",
                        sum(draft.proxies()),
                        inTheRoom(draft)));
        long cast = sum(draft.votesFor()) + sum(draft.votesAgainst()) + sum(draft.abstentions());
        long recused = draft.recusals() == null ? 0 : draft.recusals().size();
        errors.check(
                cast <= draft.present() - recused,
                "/present",
                "more-votes-than-present",
                Wording.of(
                        "%d voix pour %d {présent ou représenté|présents ou représentés}, dont %d se sont déportés.",
                        "%d {vote|votes} for %d present or represented, of whom %d were recused.",
                        cast,
                        draft.present(),
                        recused));
    }

    private static boolean disjoint(List<String> some, List<String> others) {
        return some.stream().noneMatch(one -> others.stream().anyMatch(other -> same(one, other)));
    }

    private static boolean same(String one, String other) {
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }

    /** Who was there in person; zero where it is not known. */
    static long inTheRoom(DeliberationDraft draft) {
        return sum(draft.present()) - sum(draft.proxies());
    }

    private static long sum(Long count) {
        return count == null ? 0 : count;
    }
}
