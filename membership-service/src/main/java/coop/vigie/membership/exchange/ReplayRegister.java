package coop.vigie.membership.exchange;

import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.rule.Ceiling;
import coop.vigie.membership.rule.Statutes;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tries the lines of a register one after the other, in the order of their effect, on nothing but memory: what would leave
 * somebody below zero, cut a share, pay more than is subscribed or break the public ceiling is noted by its line.
 */
final class ReplayRegister {

    private final Statutes statutes;
    private final Function<Party, Optional<Boolean>> isPublic;
    private final boolean breachAllowed;
    private final RowErrors errors;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private long shares;
    private long publicShares;

    /**
     * A register that starts empty.
     *
     * @param isPublic whether this holder counts under the ceiling; empty where nobody says
     * @param breachAllowed whether a public share over one half is a known fact of the past
     */
    ReplayRegister(
            Statutes statutes, Function<Party, Optional<Boolean>> isPublic, boolean breachAllowed, RowErrors errors) {
        this.statutes = statutes;
        this.isPublic = isPublic;
        this.breachAllowed = breachAllowed;
        this.errors = errors;
    }

    /** The accounts after all lines, in the order in which holders appear. */
    Map<String, Account> replay(List<RegisterRow> rows, LocalDate today) {
        Optional<Euros> exact = RegisterRows.nominalBefore(rows, statutes.nominal());
        if (exact.isEmpty()) {
            rows.stream()
                    .filter(r -> r.kind() == Kind.SPLIT)
                    .findFirst()
                    .ifPresent(r -> errors.add(
                            r.line(),
                            "ratio",
                            "nominal-not-exact",
                            "Le nominal d'avant ne serait pas un nombre entier de centimes.",
                            "The nominal before would be no whole number of cents."));
        }
        // The other lines are tried all the same, on a nominal that is not below the true one: all errors are told at
        // once.
        Euros nominal = exact.orElseGet(() -> RegisterRows.nominalBeforeAtMost(rows, statutes.nominal()));
        for (RegisterRow row : RegisterRows.inOrder(rows)) {
            if (!Legible.is(row, errors)) {
                continue;
            }
            if (row.effectiveOn().isAfter(today)) {
                errors.add(
                        row.line(),
                        "effectiveOn",
                        "date-in-future",
                        "Cette date est dans l'avenir.",
                        "This date is in the future.");
            } else if (row.kind() == Kind.SPLIT) {
                nominal = scale(row, nominal);
            } else {
                apply(row, nominal);
            }
        }
        return accounts;
    }

    private void apply(RegisterRow row, Euros nominal) {
        Account account = account(row, row.holder());
        Account other = row.beneficiary() == null ? null : account(row, row.beneficiary());
        if (account == null || row.beneficiary() != null && other == null) {
            return;
        }
        if (row.kind() == Kind.PAYMENT && !row.amount().isPositive()) {
            errors.add(
                    row.line(),
                    "paid",
                    "amount-not-positive",
                    "Un versement est supérieur à zéro.",
                    "A payment is more than zero.");
            return;
        }
        if (!fits(row, account, other)) {
            return;
        }
        switch (row.kind()) {
            case OPENING, SUBSCRIPTION -> {
                Euros paid = row.amount() == null ? nominal.times(row.shares()) : row.amount();
                if (pay(row, account, paid, nominal.times(Math.addExact(account.shares, row.shares())))) {
                    add(account, row.shares());
                }
            }
            case PAYMENT -> pay(row, account, row.amount(), nominal.times(account.shares));
            case CANCELLATION -> give(row, account, null, nominal);
            default -> give(row, account, other, nominal);
        }
    }

    private boolean pay(RegisterRow row, Account account, Euros amount, Euros due) {
        Euros most = due.minus(account.paid);
        if (amount.compareTo(most) > 0) {
            errors.add(
                    row.line(),
                    "paid",
                    "over-subscribed",
                    "Le versé dépasse le souscrit : au plus %s.",
                    "More is paid than subscribed: at most %s.",
                    most);
            return false;
        }
        account.paid = account.paid.plus(amount);
        return true;
    }

    private void give(RegisterRow row, Account from, Account to, Euros nominal) {
        if (from == to || from.shares < row.shares()) {
            errors.add(
                    row.line(),
                    "shares",
                    "not-enough-shares",
                    "« %s » n'a que %d {part|parts} à cette date.",
                    "\"%s\" has only %d {share|shares} at that date.",
                    from.party.name(),
                    from.shares);
            return;
        }
        Euros moved = to == null && row.amount() != null
                ? row.amount()
                : Euros.rounded(
                        from.paid.amount().multiply(BigDecimal.valueOf(row.shares())), BigDecimal.valueOf(from.shares));
        Euros left = from.paid.minus(moved);
        if (left.isNegative() || left.compareTo(nominal.times(from.shares - row.shares())) > 0) {
            errors.add(
                    row.line(),
                    "paid",
                    "over-subscribed",
                    "Le versé qui resterait (%s) ne serait pas celui des parts qui restent.",
                    "What would remain paid (%s) would not be that of the shares that remain.",
                    left);
            return;
        }
        add(from, -row.shares());
        from.paid = left;
        if (to != null) {
            add(to, row.shares());
            to.paid = to.paid.plus(moved);
        }
    }

    /** Keeps the totals with each line, so that a long register is not added up again at each. */
    private void add(Account account, long more) {
        account.shares += more;
        shares += more;
        publicShares += account.publicBody ? more : 0;
    }

    private Euros scale(RegisterRow row, Euros nominal) {
        Ratio ratio = row.ratio();
        for (Account account : accounts.values()) {
            long product = Math.multiplyExact(account.shares, ratio.numerator());
            if (product % ratio.denominator() != 0) {
                errors.add(
                        row.line(),
                        "ratio",
                        "share-would-be-cut",
                        "« %s » aurait une fraction de part.",
                        "\"%s\" would have a fraction of a share.",
                        account.party.name());
                return nominal;
            }
        }
        accounts.values().forEach(a -> a.shares = scaled(a.shares, ratio));
        shares = scaled(shares, ratio);
        publicShares = scaled(publicShares, ratio);
        return Euros.rounded(
                nominal.amount().multiply(BigDecimal.valueOf(ratio.denominator())),
                BigDecimal.valueOf(ratio.numerator()));
    }

    private static long scaled(long some, Ratio ratio) {
        return some * ratio.numerator() / ratio.denominator();
    }

    private Account account(RegisterRow row, Party party) {
        Account known = accounts.get(party.key());
        if (known != null) {
            return Seat.isSame(known.party, row, party, errors) ? known : null;
        }
        if (row.kind() == Kind.CANCELLATION || row.kind() == Kind.PAYMENT) {
            errors.add(
                    row.line(),
                    "holder",
                    "unknown-holder",
                    "« %s » n'a encore rien souscrit à cette date.",
                    "\"%s\" has subscribed nothing yet at that date.",
                    party.name());
            return null;
        }
        Optional<Boolean> publicBody = isPublic.apply(party);
        if (!Seat.isOf(statutes, row, party, errors) | !Legible.is(row, party, publicBody, errors)) {
            return null;
        }
        Account account = new Account(party, publicBody.orElseThrow());
        accounts.put(party.key(), account);
        return account;
    }

    /** Whether public bodies would still hold at most one half; noted where they would not. */
    private boolean fits(RegisterRow row, Account account, Account other) {
        boolean enters = row.kind() == Kind.SUBSCRIPTION && account.publicBody;
        boolean passes = row.kind() == Kind.TRANSFER && other.publicBody && !account.publicBody;
        // An opening register may start with its public members: it is looked at once it is whole.
        if (!statutes.isScic() || breachAllowed || !enters && !passes) {
            return true;
        }
        long all = shares + (enters ? row.shares() : 0);
        long ofPublic = publicShares + row.shares();
        Ceiling after = new Ceiling(ofPublic, all);
        if (!after.holds()) {
            errors.add(
                    row.line(),
                    "shares",
                    "M-04",
                    "La part publique serait de %d {part|parts} sur %d (article 19 septies) : %d {part|parts} de trop.",
                    "The public share would be %d of %d (article 19 septies): %d too many.",
                    ofPublic,
                    all,
                    after.publicSharesToCancel());
        }
        return after.holds();
    }
}
