package coop.vigie.membership.cooperative;

import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.rule.StatutoryTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cooperative, as everybody may read it. */
@Schema(description = "A cooperative and its statutes")
record CooperativeView(
        String id,
        long version,
        String name,
        String legalForm,
        Money nominal,
        List<String> categories,
        Map<String, String> categoryRoles,
        Map<String, Long> minimumShares,
        List<CollegeView> colleges,
        List<String> platforms,
        String statutoryFloor,
        Integer floorWindowMonths,
        String tally,
        String lossMethod,
        int paymentYears,
        int reimbursementYears,
        String account,
        Integer approvalMonths,
        Boolean silenceApproves,
        String organisation,
        String siren,
        String seat,
        String registry,
        String object,
        String variant,
        String approvalBody,
        @Schema(description = "Since when it is dissolved; absent while it lives") LocalDate dissolvedOn,
        @Schema(description = "When its liquidation was closed") LocalDate liquidatedOn) {

    /** A voting group. */
    record CollegeView(String id, String name, BigDecimal weight, String category) {

        static CollegeView of(College college) {
            return new CollegeView(college.id(), college.name(), college.weight(), college.category());
        }
    }

    static CooperativeView of(Cooperative cooperative) {
        Statutes statutes = cooperative.statutes();
        StatutoryTerms terms = statutes.terms();
        Cooperative.Identity identity = cooperative.identity();
        return new CooperativeView(
                cooperative.id(),
                cooperative.version(),
                identity.name(),
                statutes.form().code(),
                Money.of(statutes.nominal()),
                statutes.categories().stream().map(Category::id).toList(),
                statutes.categories().stream()
                        .collect(Collectors.toMap(Category::id, c -> c.role().code())),
                statutes.categories().stream().collect(Collectors.toMap(Category::id, Category::minimumShares)),
                statutes.colleges().stream().map(CollegeView::of).toList(),
                cooperative.platforms(),
                terms.floor().toString(),
                terms.floorWindowMonths(),
                terms.tally() == null ? null : terms.tally().code(),
                terms.losses().code(),
                terms.paymentYears(),
                terms.reimbursementYears(),
                terms.account(),
                terms.approvalMonths(),
                terms.silenceApproves() ? Boolean.TRUE : null,
                identity.organisation(),
                identity.siren(),
                identity.seat(),
                identity.registry(),
                identity.object(),
                identity.variant(),
                identity.approvalBody(),
                cooperative.end().dissolvedOn(),
                cooperative.end().liquidatedOn());
    }
}
