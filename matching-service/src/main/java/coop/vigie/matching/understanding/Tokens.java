package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All words of a text, small ones too, for reading names of several. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern WITHIN_A_NAME = Pattern.compile("[ \\u00a0\\u202f'’-]{1,2}");
    private static final Set<String> SMALL =
            Set.of("sur", "sous", "en", "de", "du", "des", "la", "le", "les", "lez", "aux", "et", "d", "l");
    private static final int MOST = 1_500;

    private record Token(String folded, boolean capital, int start, int end) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    Tokens(String text) {
        this.text = text;
        // Where all is in capitals they tell nothing.
        boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
        Matcher token = TOKEN.matcher(text);
        while (token.find() && tokens.size() < MOST) {
            boolean capital = !shouted && Character.isUpperCase(token.group().codePointAt(0));
            tokens.add(new Token(Words.fold(token.group()), capital, token.start(), token.end()));
        }
    }

    int size() {
        return tokens.size();
    }

    int start(int at) {
        return tokens.get(at).start();
    }

    int end(int at) {
        return tokens.get(at).end();
    }

    int skip(int from, Set<String> words) {
        int at = from;
        while (at < tokens.size() && words.contains(word(at))) {
            at++;
        }
        return at;
    }

    String word(int at) {
        return at < tokens.size() ? tokens.get(at).folded() : "";
    }

    boolean startsCapital(int at) {
        return at < tokens.size() && tokens.get(at).capital();
    }

    /** Every word of it but the small ones. */
    boolean isCapital(int start, int length) {
        return startsCapital(start)
                && tokens.subList(start, start + length).stream()
                        .allMatch(token -> token.capital() || SMALL.contains(token.folded()));
    }

    /** How many words from here may be one name: no more than so many, and no sentence ends between them. */
    int longestName(int start, int most) {
        int length = start < tokens.size() ? 1 : 0;
        while (length > 0 && length < most && start + length < tokens.size() && goesOn(start + length)) {
            length++;
        }
        return length;
    }

    private boolean goesOn(int at) {
        return WITHIN_A_NAME
                .matcher(text.substring(tokens.get(at - 1).end(), tokens.get(at).start()))
                .matches();
    }

    /** So many words as one name. */
    String name(int start, int length) {
        return tokens.subList(start, start + length).stream().map(Token::folded).collect(Collectors.joining(" "));
    }
}
