package coop.vigie.catalogue.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows of a CSV. A cell in quotation marks may hold the separator, line ends, and quotation marks written twice. A quotation mark that
 * is never closed spoils the row that it stands in and no other: reading goes on with the next line.
 */
final class CsvRows {

    /** No cell has nearly as many; what goes on for longer is a quotation mark that somebody forgot. */
    private static final int MOST_LINES = 1_000;

    private static final char QUOTE = '"';

    private final BufferedReader text;
    private final char separator;
    private final Deque<String> again = new ArrayDeque<>();
    private int line;

    /**
     * The rows of a text.
     *
     * @param line how many lines come before it
     */
    CsvRows(BufferedReader text, char separator, int line) {
        this.text = text;
        this.separator = separator;
        this.line = line;
    }

    /**
     * A row.
     *
     * @param line where it begins
     * @param cells null where a quotation mark spoils it
     * @param quoteAt the line of that quotation mark
     */
    record Row(int line, List<String> cells, int quoteAt) {}

    /** The next row that is not empty; null after the last. */
    Row next() throws IOException {
        String first = nextLine();
        while (first != null && first.isBlank()) {
            first = nextLine();
        }
        return first == null ? null : new Cells(first).row();
    }

    private String nextLine() throws IOException {
        String next = again.isEmpty() ? text.readLine() : again.pop();
        line += next == null ? 0 : 1;
        return next;
    }

    /** The cells of one row, read from its first line on. */
    private final class Cells {

        private final int start = line;
        private final List<String> cells = new ArrayList<>();
        private String rest;
        private int at;

        Cells(String first) {
            this.rest = first;
        }

        Row row() throws IOException {
            while (true) {
                int quoteAt = line;
                skipBlanks();
                if (at == rest.length() || rest.charAt(at) != QUOTE) {
                    plain();
                } else if (!quoted()) {
                    return new Row(start, null, quoteAt);
                }
                if (at == rest.length()) {
                    return new Row(start, cells, 0);
                }
                at++;
            }
        }

        private void plain() {
            int end = rest.indexOf(separator, at);
            int until = end < 0 ? rest.length() : end;
            cells.add(rest.substring(at, until).strip());
            at = until;
        }

        /** Whether its end was found; where not, the lines after the one that it begins in are still to be read. */
        private boolean quoted() throws IOException {
            StringBuilder cell = new StringBuilder();
            List<String> taken = new ArrayList<>();
            at++;
            while (true) {
                int end = rest.indexOf(QUOTE, at);
                if (end < 0) {
                    cell.append(rest, at, rest.length()).append('\n');
                    String next = taken.size() == MOST_LINES ? null : nextLine();
                    if (next == null) {
                        return spoilt(taken);
                    }
                    taken.add(next);
                    rest = next;
                    at = 0;
                } else if (end + 1 < rest.length() && rest.charAt(end + 1) == QUOTE) {
                    cell.append(rest, at, end + 1);
                    at = end + 2;
                } else {
                    cell.append(rest, at, end);
                    at = end + 1;
                    cells.add(cell.toString());
                    skipBlanks();
                    return at == rest.length() || rest.charAt(at) == separator || spoilt(taken);
                }
            }
        }

        private boolean spoilt(List<String> taken) {
            for (int i = taken.size() - 1; i >= 0; i--) {
                again.push(taken.get(i));
            }
            line -= taken.size();
            return false;
        }

        private void skipBlanks() {
            while (at < rest.length() && rest.charAt(at) != separator && Character.isWhitespace(rest.charAt(at))) {
                at++;
            }
        }
    }
}
