package coop.vigie.membership.ledger;

import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.value.Euros;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** One line of the ledger of money. */
public record MoneyMovement(
        String cooperative,
        long number,
        MoneyEntry entry,
        Instant enteredAt,
        String author,
        String previousHash,
        String hash) {

    /** What a movement of money is. */
    public enum MoneyKind {
        OPENING("reprise des versements", "opening payments", true),
        CALL("appel", "call", false),
        PAYMENT("versement", "payment", true),
        EXCESS("excédent à restituer", "excess to return", false),
        RETURN("restitution", "return", false),
        REVERSAL("versement annulé", "payment reversed", true),
        RELEASE("libération éteinte par la sortie", "paid part ended by the exit", true),
        LOSS("imputation de pertes", "loss borne", false),
        REIMBURSEMENT_DUE("remboursement dû", "reimbursement due", false),
        REIMBURSEMENT("remboursement", "reimbursement", false),
        DEVOLUTION("dévolution de l'actif net", "devolution of the net assets", false),
        INTEREST("intérêt aux parts", "interest", false),
        PRESCRIPTION("prescription", "prescription", false),
        CORRECTION("correction", "correction", false);

        private final Text label;
        private final boolean changesPaid;

        MoneyKind(String fr, String en, boolean changesPaid) {
            this.label = Text.of(fr, en);
            this.changesPaid = changesPaid;
        }

        /** As the API writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** For people. */
        public Text label() {
            return label;
        }

        /** Whether it changes what the holder has paid on its shares. */
        public boolean changesPaid() {
            return changesPaid;
        }
    }

    /**
     * What a movement of money says.
     *
     * @param amount signed: what the holder gains in paid-up capital or in claims is positive
     * @param reference of the bank's proof, the call, the minutes
     * @param linked number of the movement that this one answers; null where there is none
     */
    public record MoneyEntry(
            MoneyKind kind,
            UUID holder,
            UUID membership,
            Euros amount,
            LocalDate effectiveOn,
            String reference,
            Long linked) {}

    /** How the interest of the year that ends on this day is referred to. */
    public static String interestOf(LocalDate endsOn) {
        return "intérêts de l'exercice clos le " + endsOn;
    }

    static String canonical(String cooperative, long number, MoneyEntry entry, Instant enteredAt, String author) {
        return String.join(
                "\u001f",
                cooperative,
                Long.toString(number),
                entry.kind().name(),
                text(entry.holder()),
                text(entry.membership()),
                entry.amount().toString(),
                entry.effectiveOn().toString(),
                entry.reference(),
                text(entry.linked()),
                Long.toString(enteredAt.getEpochSecond() * 1_000_000 + enteredAt.getNano() / 1000),
                author);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
