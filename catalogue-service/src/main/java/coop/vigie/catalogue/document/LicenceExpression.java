package coop.vigie.catalogue.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SPDX licence expression (annex D of the specification): ids, WITH, AND, OR and brackets, WITH binding tightest. */
sealed interface LicenceExpression {

    /** A text that is no expression. */
    final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A licence, perhaps with an exception. */
    record Id(String id, String exception) implements LicenceExpression {
        @Override
        public String toString() {
            return exception == null ? id : id + " WITH " + exception;
        }
    }

    /** Two expressions joined by AND or OR. */
    record Pair(LicenceExpression left, boolean and, LicenceExpression right) implements LicenceExpression {
        @Override
        public String toString() {
            return bracketed(left) + (and ? " AND " : " OR ") + bracketed(right);
        }

        private String bracketed(LicenceExpression side) {
            return side instanceof Pair pair && and && !pair.and ? "(" + side + ")" : side.toString();
        }
    }

    /** The licence ids, in order, each once. */
    default List<String> ids() {
        List<String> ids = new ArrayList<>();
        collect(this, ids);
        return ids.stream().distinct().toList();
    }

    /** The same expression with its ids replaced. */
    default LicenceExpression map(UnaryOperator<String> replacement) {
        if (this instanceof Pair pair) {
            return new Pair(pair.left.map(replacement), pair.and, pair.right.map(replacement));
        }
        Id id = (Id) this;
        return new Id(replacement.apply(id.id), id.exception == null ? null : replacement.apply(id.exception));
    }

    /** Three-valued truth: with AND every part counts, with OR one is enough; null is not known. */
    default Boolean evaluate(Function<String, Boolean> ofId) {
        if (this instanceof Id id) {
            return ofId.apply(id.id);
        }
        Pair pair = (Pair) this;
        Boolean left = pair.left.evaluate(ofId);
        Boolean right = pair.right.evaluate(ofId);
        Boolean deciding = !pair.and;
        if (deciding.equals(left) || deciding.equals(right)) {
            return deciding;
        }
        return left == null || right == null ? null : pair.and;
    }

    /**
     * Reads an expression.
     *
     * @throws Malformed where it is none
     */
    static LicenceExpression parse(String text) throws Malformed {
        return new Parser(text).whole();
    }

    private static void collect(LicenceExpression expression, List<String> ids) {
        if (expression instanceof Pair pair) {
            collect(pair.left, ids);
            collect(pair.right, ids);
        } else {
            ids.add(((Id) expression).id);
        }
    }

    /** Recursive descent; depth is bounded since a document's licence has at most 300 characters. */
    final class Parser {

        private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|[A-Za-z0-9.+:-]+)");
        private final List<String> tokens = new ArrayList<>();
        private int next;

        private Parser(String text) throws Malformed {
            Matcher matcher = TOKEN.matcher(text);
            int end = 0;
            while (end < text.length() && matcher.find(end) && matcher.start() == end) {
                tokens.add(matcher.group(1));
                end = matcher.end();
            }
            if (!text.substring(end).isBlank() || tokens.isEmpty()) {
                throw new Malformed();
            }
        }

        private LicenceExpression whole() throws Malformed {
            LicenceExpression expression = or();
            if (next < tokens.size()) {
                throw new Malformed();
            }
            return expression;
        }

        private LicenceExpression or() throws Malformed {
            LicenceExpression left = and();
            while (take("OR")) {
                left = new Pair(left, false, and());
            }
            return left;
        }

        private LicenceExpression and() throws Malformed {
            LicenceExpression left = one();
            while (take("AND")) {
                left = new Pair(left, true, one());
            }
            return left;
        }

        private LicenceExpression one() throws Malformed {
            if (take("(")) {
                LicenceExpression inner = or();
                if (!take(")")) {
                    throw new Malformed();
                }
                return inner;
            }
            String id = word();
            return new Id(id, take("WITH") ? exception() : null);
        }

        private String exception() throws Malformed {
            String exception = word();
            if (!Licences.isException(exception) && !exception.startsWith("AdditionRef-")) {
                throw new Malformed();
            }
            return exception;
        }

        private String word() throws Malformed {
            if (next == tokens.size() || List.of("(", ")", "AND", "OR", "WITH").contains(tokens.get(next))) {
                throw new Malformed();
            }
            return tokens.get(next++);
        }

        private boolean take(String token) {
            boolean found = next < tokens.size()
                    && (tokens.get(next).equals(token)
                            || tokens.get(next).equalsIgnoreCase(token) && token.length() > 1);
            if (found) {
                next++;
            }
            return found;
        }
    }
}
