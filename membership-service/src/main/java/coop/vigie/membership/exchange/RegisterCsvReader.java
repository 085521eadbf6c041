package coop.vigie.membership.exchange;

import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.cooperative.Csv;
import coop.vigie.membership.exchange.RegisterRow.Kind;
import coop.vigie.membership.exchange.RegisterRow.Party;
import coop.vigie.membership.value.Euros;
import coop.vigie.membership.value.Ratio;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a register from CSV, with commas or semicolons, the columns in any order; {@link RegisterCsvWriter} writes the same.
 * Dates are 2026-01-31 or 31/01/2026, amounts 1250.00 or 1250,00.
 */
final class RegisterCsvReader {

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final List<String> NEEDED = List.of("kind", "effectiveOn", "holder", "shares");
    private static final Set<String> YES = Set.of("oui", "yes", "true", "1", "x");
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("opening", Kind.OPENING),
            Map.entry("reprise", Kind.OPENING),
            Map.entry("subscription", Kind.SUBSCRIPTION),
            Map.entry("souscription", Kind.SUBSCRIPTION),
            Map.entry("transfer", Kind.TRANSFER),
            Map.entry("cession", Kind.TRANSFER),
            Map.entry("transmission", Kind.TRANSMISSION),
            Map.entry("cancellation", Kind.CANCELLATION),
            Map.entry("annulation", Kind.CANCELLATION),
            Map.entry("payment", Kind.PAYMENT),
            Map.entry("versement", Kind.PAYMENT),
            Map.entry("split", Kind.SPLIT),
            Map.entry("consolidation", Kind.SPLIT));

    private final RowErrors errors;

    RegisterCsvReader(RowErrors errors) {
        this.errors = errors;
    }

    /** The rows that can be read; the others are noted. */
    List<RegisterRow> read(String text) {
        List<Map<String, String>> lines;
        try {
            demandColumns(Csv.columns(text));
            lines = Csv.read(text);
        } catch (IOException e) {
            throw Refusal.invalid(
                    "",
                    "csv-malformed",
                    Text.of("Ce fichier n'est pas du CSV lisible.", "This file is no readable CSV."));
        }
        List<RegisterRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            // The header is line 1 of the file.
            int line = i + 2;
            Map<String, String> cells = lines.get(i).entrySet().stream()
                    .filter(e -> e.getValue() != null && !e.getValue().isBlank())
                    .collect(Collectors.toMap(
                            e -> e.getKey().strip(), e -> unescaped(e.getValue().strip()), (a, b) -> a));
            if (!cells.isEmpty()) {
                RegisterRow row = row(line, cells);
                if (!errors.has(line)) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Without the names of its columns, a file would be told line by line that it holds nothing. */
    private static void demandColumns(Set<String> columns) {
        FieldErrors missing = new FieldErrors();
        for (String column : NEEDED) {
            missing.check(
                    columns.contains(column) || column.equals("holder") && columns.contains("organisation"),
                    "",
                    "column-missing",
                    Text.of(
                            "La colonne « %s » est absente : la première ligne du fichier nomme les colonnes."
                                    .formatted(column),
                            "The column \"%s\" is missing: the first line of the file names the columns."
                                    .formatted(column)));
        }
        missing.throwIfAny();
    }

    private RegisterRow row(int line, Map<String, String> cells) {
        Kind kind =
                cells.get("kind") == null ? null : KINDS.get(cells.get("kind").toLowerCase(Locale.ROOT));
        if (kind == null) {
            errors.add(
                    line,
                    "kind",
                    "unknown-value",
                    "Nature attendue : opening, subscription, transfer, transmission, cancellation, payment, split ou consolidation.",
                    "Kind expected: opening, subscription, transfer, transmission, cancellation, payment, split or consolidation.");
            return null;
        }
        LocalDate on = read(line, cells, "effectiveOn", RegisterCsvReader::date, "date-malformed");
        Party holder = kind == Kind.SPLIT ? null : party(line, cells, "holder", "");
        Party beneficiary = kind.passesOn() ? party(line, cells, "beneficiary", "beneficiary") : null;
        Long shares = kind == Kind.SPLIT || kind == Kind.PAYMENT
                ? Long.valueOf(0)
                : read(line, cells, "shares", RegisterCsvReader::count, "shares-malformed");
        Euros amount = amount(line, kind, cells);
        Ratio ratio = kind == Kind.SPLIT ? read(line, cells, "ratio", RegisterRow::ratio, "ratio-malformed") : null;
        return new RegisterRow(
                line,
                kind,
                on,
                holder,
                beneficiary,
                shares == null ? 0 : shares,
                amount,
                ratio,
                cells.get("act"),
                cells.get("approval"));
    }

    private Party party(int line, Map<String, String> cells, String column, String prefix) {
        Function<String, String> named = name -> cells.get(
                prefix.isEmpty() ? name : prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        String organisation = named.apply("organisation");
        String name = cells.get(column) != null ? cells.get(column) : organisation;
        if (name == null) {
            errors.add(
                    line, column, "not-blank", "Donnez un nom ou une organisation.", "Give a name or an organisation.");
            return null;
        }
        String isPublic = named.apply("publicBody");
        return new Party(
                name,
                organisation,
                named.apply("siren"),
                isPublic == null ? null : YES.contains(isPublic.toLowerCase(Locale.ROOT)),
                named.apply("naturalPerson") != null
                        && YES.contains(named.apply("naturalPerson").toLowerCase(Locale.ROOT)),
                named.apply("category"),
                named.apply("college"),
                named.apply("address"));
    }

    /** Shares that pass on have a price; those that come in, and payments, what was paid. */
    private Euros amount(int line, Kind kind, Map<String, String> cells) {
        if (!kind.passesOn() && cells.containsKey("price")) {
            errors.add(
                    line,
                    "price",
                    "price-not-expected",
                    "Seules des parts cédées ou transmises ont un prix : ce qui est versé à la coopérative va dans « paid ».",
                    "Only shares that are transferred or transmitted have a price: what is paid to the cooperative goes to \"paid\".");
        }
        String column = kind.passesOn() ? "price" : "paid";
        return cells.containsKey(column) || kind == Kind.PAYMENT
                ? read(line, cells, column, RegisterCsvReader::amount, "amount-malformed")
                : null;
    }

    private <T> T read(int line, Map<String, String> cells, String column, Function<String, T> reader, String code) {
        String cell = cells.get(column);
        try {
            if (cell != null) {
                return reader.apply(cell);
            }
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException | Refusal malformed) {
            errors.add(
                    line,
                    column,
                    code,
                    "« %s » ne peut être lu.".formatted(cell),
                    "\"%s\" cannot be read.".formatted(cell));
            return null;
        }
        errors.add(line, column, "not-blank", "Cette colonne est attendue.", "This column is expected.");
        return null;
    }

    private static LocalDate date(String cell) {
        return cell.indexOf('/') > 0 ? LocalDate.parse(cell, FRENCH) : LocalDate.parse(cell);
    }

    private static Long count(String cell) {
        return RegisterRow.shares(Long.parseLong(cell.replaceAll("[\\s\\u00a0\\u202f]", "")));
    }

    private static Euros amount(String cell) {
        Euros amount = Euros.of(cell.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.'));
        if (amount.isNegative()) {
            throw new IllegalArgumentException("negative: " + cell);
        }
        return amount;
    }

    /** A text that was kept from being a formula is that text again. */
    private static String unescaped(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
