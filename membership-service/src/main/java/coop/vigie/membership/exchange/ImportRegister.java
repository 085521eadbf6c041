package coop.vigie.membership.exchange;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Author;
import coop.vigie.membership.cooperative.Cooperative;
import coop.vigie.membership.ledger.Head;
import coop.vigie.membership.ledger.RegisterDesk;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Brings an existing register in by replay, with its historic dates: all of it or, where one line is wrong, nothing. */
@ApplicationScoped
class ImportRegister {

    private static final int MOST_ROWS = 20_000;

    private final RegisterDesk desk;
    private final EnterRows enter;
    private final Author author;

    ImportRegister(RegisterDesk desk, EnterRows enter, Author author) {
        this.desk = desk;
        this.enter = enter;
        this.author = author;
    }

    /** What to bring in, and how. */
    record Order(String format, String text, boolean dryRun, String breachAcknowledged) {}

    /** What came of it. */
    record Report(int rows, long holders, long shares, Euros paid, long lastMovement, RowErrors errors) {}

    @Transactional
    Report handle(String id, Order order) {
        Cooperative cooperative = desk.requireKept(id);
        RowErrors errors = new RowErrors();
        List<RegisterRow> rows = "ocf".equals(order.format())
                ? new OcfReader(errors).read(order.text())
                : new RegisterCsvReader(errors).read(order.text());
        demandSize(rows, errors);
        boolean breachAllowed = order.breachAcknowledged() != null
                && !order.breachAcknowledged().isBlank();
        Map<String, Account> accounts = new ReplayRegister(
                        cooperative.statutes(), p -> enter.isPublic(cooperative, p), breachAllowed, errors)
                .replay(rows, author.today());
        long shares = accounts.values().stream().mapToLong(a -> a.shares).sum();
        Euros paid = accounts.values().stream().map(a -> a.paid).reduce(Euros.ZERO, Euros::plus);
        long members = accounts.values().stream().filter(a -> a.shares > 0).count();
        Head head = desk.lockAlive(id);
        demandEmpty(head);
        if (order.dryRun() || !errors.isEmpty()) {
            return new Report(rows.size(), members, shares, paid, 0, errors);
        }
        Head after = enter.handle(cooperative, head, RegisterRows.inOrder(rows), order.breachAcknowledged());
        return new Report(rows.size(), members, shares, paid, after.lastNumber(), errors);
    }

    private static void demandSize(List<RegisterRow> rows, RowErrors errors) {
        if (rows.size() > MOST_ROWS) {
            throw Refusal.tooLarge(
                    Text.of("Un import compte au plus 20 000 lignes.", "An import has at most 20 000 lines."));
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            throw Refusal.invalid(
                    "", "no-row", Text.of("Ce fichier ne contient aucune ligne.", "This file has no line."));
        }
    }

    private static void demandEmpty(Head head) {
        if (head.lastNumber() > 0) {
            throw Refusal.conflict(
                    "register-already-open",
                    Wording.of(
                            "Ce registre compte déjà %d {mouvement|mouvements} : il n'est repris qu'une fois, vide.",
                            "This register already has %d {movement|movements}: it is taken over once, while empty.",
                            head.lastNumber()));
        }
    }
}
