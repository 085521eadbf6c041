package coop.vigie.membership.rule;

import coop.vigie.membership.value.Euros;
import java.util.List;
import java.util.Optional;

/**
 * What a cooperative's statutes say, as far as the rules count with it.
 *
 * @param company SA, SAS or SARL; null where it is not known
 * @param nominal value of one share
 * @param colleges voting groups; empty where each member has one vote in the general meeting
 * @param terms the statutory parameters, each with its legal default
 */
public record Statutes(
        LegalForm form,
        Company company,
        Euros nominal,
        List<Category> categories,
        List<College> colleges,
        StatutoryTerms terms) {

    /** The commercial company under the cooperative form, which the code de commerce has rules for. */
    public enum Company {
        SA,
        SAS,
        SARL;

        /** The one that this form is, or that a variant names; null where neither says. */
        public static Company of(LegalForm form, String variant) {
            if (form == LegalForm.SA_COOP) {
                return SA;
            }
            if (form == LegalForm.SAS_COOP) {
                return SAS;
            }
            if (form == LegalForm.SARL_COOP) {
                return SARL;
            }
            return variant == null ? null : valueOf(variant);
        }
    }

    /** Keeps what it was given, whatever happens to the lists. */
    public Statutes {
        categories = List.copyOf(categories);
        colleges = List.copyOf(colleges);
    }

    /** Whether it is a SCIC, to which title II ter of the law of 1947 applies. */
    public boolean isScic() {
        return form == LegalForm.SCIC;
    }

    /** Whether the law limits what those of this category hold together because they are members from outside (M-23, M-24). */
    public boolean limitsFromOutside(String category) {
        Category.Role role = category(category).map(Category::role).orElse(Category.Role.OTHERS);
        return switch (form) {
            case SCIC -> false;
            case SCOP -> role != Category.Role.EMPLOYEES;
            default -> role == Category.Role.INVESTORS;
        };
    }

    /** The category of this id. */
    public Optional<Category> category(String id) {
        return categories.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The college of this id. */
    public Optional<College> college(String id) {
        return colleges.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The same statutes with another nominal. */
    public Statutes withNominal(Euros other) {
        return new Statutes(form, company, other, categories, colleges, terms);
    }

    /** The same statutes with other terms. */
    public Statutes withTerms(StatutoryTerms other) {
        return new Statutes(form, company, nominal, categories, colleges, other);
    }

    /** The same statutes of this company. */
    public Statutes withCompany(Company other) {
        return new Statutes(form, other, nominal, categories, colleges, terms);
    }
}
