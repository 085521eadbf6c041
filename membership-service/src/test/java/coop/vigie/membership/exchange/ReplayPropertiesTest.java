package coop.vigie.membership.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.rule.Category;
import coop.vigie.membership.rule.LegalForm;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.rule.StatutoryTerms;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Thousands of random histories, legal and illegal: what is not refused leaves every limit whole. */
class ReplayPropertiesTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Statutes STATUTES = new Statutes(
            LegalForm.SCIC,
            null,
            Euros.of(100),
            List.of(
                    new Category("employees", Category.Role.EMPLOYEES, 1),
                    new Category("users", Category.Role.BENEFICIARIES, 1),
                    new Category("public-bodies", Category.Role.PUBLIC_BODIES, 1)),
            List.of(),
            StatutoryTerms.DEFAULTS);

    @Property(tries = 3000)
    void history_withoutAFault_keepsEveryLimit(@ForAll long seed) {
        List<RegisterRow> rows = history(new Random(seed));
        RowErrors errors = new RowErrors();
        Map<String, Account> accounts = replay(rows, errors);
        List<RegisterRow> taken =
                rows.stream().filter(r -> !errors.has(r.line())).toList();
        RowErrors again = new RowErrors();
        Map<String, Account> withoutTheRefused = replay(taken, again);

        // A line that was refused has left no trace: without it, the rest is the same and faultless.
        assertThat(again.list()).isEmpty();
        assertThat(total(withoutTheRefused)).isEqualTo(total(accounts));
        assertThat(withoutTheRefused.values()).allSatisfy(a -> {
            assertThat(a.shares).isGreaterThanOrEqualTo(0);
            assertThat(a.paid.isNegative()).isFalse();
            assertThat(a.paid).isLessThanOrEqualTo(Euros.of(100).times(a.shares));
        });
    }

    @Property(tries = 1000)
    void history_withoutCancellations_neverPassesTheCeiling(@ForAll long seed) {
        List<RegisterRow> rows = history(new Random(seed)).stream()
                .filter(r -> r.kind() == Kind.SUBSCRIPTION || r.kind() == Kind.TRANSFER)
                .toList();
        RowErrors errors = new RowErrors();
        replay(rows, errors);
        List<RegisterRow> taken =
                rows.stream().filter(r -> !errors.has(r.line())).toList();
        for (int n = 1; n <= taken.size(); n++) {
            Map<String, Account> accounts = replay(RegisterRows.inOrder(taken).subList(0, n), new RowErrors());
            long publicShares = accounts.values().stream()
                    .filter(a -> isPublic(a.party))
                    .mapToLong(a -> a.shares)
                    .sum();

            assertThat(2 * publicShares).isLessThanOrEqualTo(total(accounts));
        }
    }

    private static Map<String, Account> replay(List<RegisterRow> rows, RowErrors errors) {
        return new ReplayRegister(STATUTES, p -> Optional.of(isPublic(p)), false, errors)
                .replay(rows, START.plusYears(6));
    }

    private static boolean isPublic(Party party) {
        return "public-bodies".equals(party.category());
    }

    private static long total(Map<String, Account> accounts) {
        return accounts.values().stream().mapToLong(a -> a.shares).sum();
    }

    private static List<RegisterRow> history(Random random) {
        List<RegisterRow> rows = new ArrayList<>();
        int lines = 1 + random.nextInt(25);
        for (int line = 1; line <= lines; line++) {
            Kind kind = List.of(
                            Kind.SUBSCRIPTION,
                            Kind.SUBSCRIPTION,
                            Kind.TRANSFER,
                            Kind.TRANSMISSION,
                            Kind.CANCELLATION,
                            Kind.PAYMENT)
                    .get(random.nextInt(6));
            rows.add(new RegisterRow(
                    line,
                    kind,
                    // One line a day, so that the order is the file's.
                    START.plusDays(line),
                    party(random),
                    kind.passesOn() ? party(random) : null,
                    kind == Kind.PAYMENT ? 0 : 1 + random.nextInt(40),
                    kind == Kind.PAYMENT || random.nextBoolean()
                            ? Euros.of(random.nextInt(4000)).part(new Ratio(1, 3))
                            : null,
                    null,
                    "acte",
                    null));
        }
        return rows;
    }

    private static Party party(Random random) {
        String category = List.of("employees", "users", "public-bodies").get(random.nextInt(3));
        return new Party(category + random.nextInt(3), null, null, null, false, category, null, null);
    }
}
