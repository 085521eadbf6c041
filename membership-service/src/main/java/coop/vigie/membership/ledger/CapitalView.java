package coop.vigie.membership.ledger;

import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.cooperative.Money;
import coop.vigie.membership.ledger.ReadRegister.At;
import coop.vigie.membership.rule.CapitalFloor;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.Standing;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Percent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cooperative's capital, which is public; who holds it is not. */
@Schema(description = "The capital, by category and by college, and the room left under the public ceiling")
record CapitalView(
        String cooperative,
        LocalDate asOf,
        long shares,
        long publicShares,
        @Schema(description = "Percentage held by public bodies", examples = "46.15") String publicPercent,
        @Schema(
                        description =
                                "How many more shares public bodies could subscribe now; absent for other forms than SCIC")
                Long publicMargin,
        Money nominal,
        Money capital,
        @Schema(description = "Paid-up capital; absent at a past date") Money paid,
        @Schema(
                        description =
                                "Paid-up part of it that public bodies hold; the ceiling is counted on the subscribed capital")
                Money publicPaid,
        @Schema(description = "The same in percent of the paid-up capital") String publicPaidPercent,
        Money highestCapital,
        @Schema(description = "Exits cannot bring the capital under it (M-14)") Money floor,
        List<PartView> categories,
        List<PartView> colleges) {

    /** The part of a category or of a college. */
    record PartView(String id, long members, long shares, Money capital, String percent) {}

    static CapitalView of(Cooperative cooperative, At at, Standing standing, LocalDate asOf) {
        Ceiling ceiling = new Ceiling(at.publicShares(), at.register().total());
        Euros paid = paid(at, holder -> true);
        Euros publicPaid = paid(at, Holder::publicBody);
        boolean current = asOf == null;
        return new CapitalView(
                cooperative.id(),
                asOf,
                ceiling.shares(),
                ceiling.publicShares(),
                ceiling.percent(),
                cooperative.statutes().isScic() ? ceiling.margin() : null,
                Money.of(at.nominal()),
                Money.of(at.nominal().times(ceiling.shares())),
                current ? Money.of(paid) : null,
                current ? Money.of(publicPaid) : null,
                current ? Percent.of(publicPaid.amount(), paid.amount()) : null,
                current ? Money.of(standing.highestCapital()) : null,
                current
                        ? Money.of(CapitalFloor.of(cooperative.statutes(), standing)
                                .effective())
                        : null,
                cooperative.statutes().categories().stream()
                        .map(Category::id)
                        .map(id -> part(id, at, holder -> id.equals(holder.category())))
                        .toList(),
                cooperative.statutes().colleges().stream()
                        .map(College::id)
                        .map(id -> part(id, at, holder -> Objects.equals(id, holder.college())))
                        .toList());
    }

    private static Euros paid(At at, Predicate<Holder> whose) {
        return at.holders().stream().filter(whose).map(Holder::paidAmount).reduce(Euros.ZERO, Euros::plus);
    }

    private static PartView part(String id, At at, Predicate<Holder> in) {
        List<Holder> members = at.holders().stream()
                .filter(in)
                .filter(h -> at.register().of(h.id()) > 0)
                .toList();
        long shares = members.stream().mapToLong(h -> at.register().of(h.id())).sum();
        return new PartView(
                id,
                members.size(),
                shares,
                Money.of(at.nominal().times(shares)),
                Percent.of(shares, at.register().total()));
    }
}
