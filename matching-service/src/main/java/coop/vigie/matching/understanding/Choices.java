package coop.vigie.matching.understanding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of which each has words of its own, all looked for in one pass over a text. */
final class Choices {

    private final Map<String, Pattern> each = new LinkedHashMap<>();
    private final Pattern any;

    /**
     * @param before what stands before each, a regular expression
     * @param words by value
     */
    Choices(String before, Map<String, String> words) {
        words.forEach((value, said) -> each.put(value, Pattern.compile(said)));
        any = Pattern.compile("\\b" + before + "(?<choice>" + String.join("|", words.values()) + ")\\b");
    }

    Matcher in(String folded) {
        return any.matcher(folded);
    }

    /** The value that was found. */
    Optional<String> value(Matcher found) {
        String said = found.group("choice");
        return each.entrySet().stream()
                .filter(choice -> choice.getValue().matcher(said).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
