package coop.vigie.membership.cooperative;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Cooperative.Identity;
import coop.vigie.membership.cooperative.CooperativeDraft.CollegeDraft;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.Category.Role;
import coop.vigie.membership.rule.College;
import coop.vigie.membership.rule.LegalForm;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.rule.Statutes.Company;
import coop.vigie.membership.rule.StatutoryTerms;
import coop.vigie.membership.rule.StatutoryTerms.LossMethod;
import coop.vigie.membership.rule.StatutoryTerms.Tally;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a draft into statutes, and notes all that cannot be read. What the law says of them is asked of the rules. */
final class StatutesReader {

    private static final Text TWICE =
            Text.of("Cet identifiant est déjà dans la liste.", "This id is already in the list.");
    private static final Text UNKNOWN_CATEGORY =
            Text.of("Cette catégorie n'est pas dans « categories ».", "This category is not among the categories.");

    private final CooperativeDraft draft;
    private final FieldErrors errors;

    StatutesReader(CooperativeDraft draft, FieldErrors errors) {
        this.draft = draft;
        this.errors = errors;
    }

    /** The statutes; to be used only where no error was noted. */
    Statutes statutes() {
        LegalForm form = draft.legalForm() == null ? null : LegalForm.ofCode(draft.legalForm());
        if (draft.legalForm() != null && form == null) {
            errors.add(
                    "/legalForm",
                    "unknown-value",
                    oneOf(Arrays.stream(LegalForm.values()).map(LegalForm::code)));
        }
        Euros nominal = draft.nominal() == null ? null : Money.readPositive(draft.nominal(), "/nominal", errors);
        Company company = draft.variant() == null || draft.variant().matches("SA|SAS|SARL")
                ? Company.of(form, draft.variant())
                : null;
        return new Statutes(form, company, nominal, categories(), colleges(), terms());
    }

    /** Who it is. */
    Identity identity() {
        return new Identity(
                draft.name(),
                draft.organisation(),
                draft.siren(),
                draft.seat(),
                draft.registry(),
                draft.object(),
                draft.variant(),
                draft.approvalBody());
    }

    private List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        if (draft.categories() == null) {
            return categories;
        }
        Map<String, Long> least = draft.minimumShares() == null ? Map.of() : draft.minimumShares();
        Map<String, String> roles = draft.categoryRoles() == null ? Map.of() : draft.categoryRoles();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < draft.categories().size(); i++) {
            String id = draft.categories().get(i);
            if (id == null) {
                continue;
            }
            errors.check(seen.add(id), "/categories/" + i, "duplicate", TWICE);
            Role role = roles.containsKey(id)
                    ? choice(roles.get(id), "/categoryRoles/" + id, Role.values(), Role::code)
                    : Role.named(id);
            categories.add(new Category(id, role, least.getOrDefault(id, 1L)));
        }
        known(seen, roles.keySet(), "/categoryRoles/");
        known(seen, least.keySet(), "/minimumShares/");
        return categories;
    }

    private List<College> colleges() {
        List<College> colleges = new ArrayList<>();
        if (draft.colleges() == null) {
            return colleges;
        }
        boolean noneWeighted = draft.colleges().stream().allMatch(c -> c == null || c.weight() == null);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < draft.colleges().size(); i++) {
            CollegeDraft college = draft.colleges().get(i);
            if (college == null) {
                continue;
            }
            errors.check(college.id() == null || seen.add(college.id()), "/colleges/" + i + "/id", "duplicate", TWICE);
            if (college.category() != null
                    && (draft.categories() == null || !draft.categories().contains(college.category()))) {
                errors.add("/colleges/" + i + "/category", "unknown-category", UNKNOWN_CATEGORY);
            }
            BigDecimal weight = noneWeighted ? equalPart(draft.colleges().size(), i) : college.weight();
            if (weight == null) {
                errors.add(
                        "/colleges/" + i + "/weight",
                        "not-null",
                        Text.of(
                                "Donnez un poids à chaque collège, ou à aucun (parts égales).",
                                "Give a weight to each college, or to none (equal parts)."));
            }
            colleges.add(new College(
                    college.id(), college.name(), weight == null ? BigDecimal.ZERO : weight, college.category()));
        }
        return colleges;
    }

    /** Equal parts of 100 with four decimals; the last one takes what is left, so that they add up. */
    private static BigDecimal equalPart(int count, int index) {
        BigDecimal part = BigDecimal.valueOf(100).divide(BigDecimal.valueOf(count), 4, RoundingMode.DOWN);
        return index < count - 1
                ? part
                : BigDecimal.valueOf(100).subtract(part.multiply(BigDecimal.valueOf(count - 1L)));
    }

    private StatutoryTerms terms() {
        StatutoryTerms defaults = StatutoryTerms.DEFAULTS;
        return new StatutoryTerms(
                draft.statutoryFloor() == null ? defaults.floor() : floor(draft.statutoryFloor()),
                draft.floorWindowMonths(),
                draft.tally() == null ? null : choice(draft.tally(), "/tally", Tally.values(), Tally::code),
                draft.lossMethod() == null
                        ? defaults.losses()
                        : choice(draft.lossMethod(), "/lossMethod", LossMethod.values(), LossMethod::code),
                draft.paymentYears() == null ? defaults.paymentYears() : draft.paymentYears(),
                draft.reimbursementYears() == null ? defaults.reimbursementYears() : draft.reimbursementYears(),
                draft.account() == null ? defaults.account() : draft.account(),
                draft.approvalMonths(),
                Boolean.TRUE.equals(draft.silenceApproves()));
    }

    private Ratio floor(String text) {
        try {
            Ratio ratio = Ratio.of(text);
            if (ratio.numerator() > 0 && ratio.numerator() <= ratio.denominator()) {
                return ratio;
            }
        } catch (IllegalArgumentException | ArithmeticException malformed) {
            // Said below, like a fraction out of bounds.
        }
        errors.add(
                "/statutoryFloor",
                "ratio-malformed",
                Text.of(
                        "Une fraction entre 0 et 1 est attendue, telle que « 1/2 ».",
                        "A fraction between 0 and 1 is expected, such as \"1/2\"."));
        return StatutoryTerms.LEGAL_FLOOR;
    }

    private <T> T choice(String code, String pointer, T[] values, Function<T, String> codes) {
        for (T value : values) {
            if (codes.apply(value).equals(code)) {
                return value;
            }
        }
        errors.add(pointer, "unknown-value", oneOf(Arrays.stream(values).map(codes)));
        return null;
    }

    private void known(Set<String> categories, Set<String> named, String pointer) {
        for (String category : named) {
            errors.check(categories.contains(category), pointer + category, "unknown-category", UNKNOWN_CATEGORY);
        }
    }

    private static Text oneOf(Stream<String> codes) {
        String list = String.join(", ", codes.toList());
        return Text.of("Valeurs possibles : " + list + ".", "Possible values: " + list + ".");
    }
}
