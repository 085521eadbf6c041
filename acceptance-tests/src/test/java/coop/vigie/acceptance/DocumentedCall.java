package coop.vigie.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as a document shows it: a {@code curl} command, and around it what it must answer.
 *
 * <p>Read here rather than run by a shell, so that the build needs neither bash nor curl.
 *
 * @param line where it stands in the document
 * @param tokenRole the role of {@code TOKEN=$(./vigie token ROLE)}, or null
 * @param tokenOrganisation its {@code --organisation}, or null
 */
record DocumentedCall(
        int line,
        String method,
        String path,
        List<String> headers,
        String body,
        String tokenRole,
        String tokenOrganisation,
        int status,
        List<String> expected) {

    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXPECT = Pattern.compile("<!-- expect: (.*?) -->");
    private static final Pattern STATUS = Pattern.compile("<!-- status: (\\d+) -->");
    private static final Pattern TOKEN =
            Pattern.compile("TOKEN=\\$\\(\\./vigie token (\\S+?)(?: --organisation (\\S+?))?\\)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /** The calls of a Markdown document, in their order. */
    static List<DocumentedCall> in(String markdown) {
        List<DocumentedCall> calls = new ArrayList<>();
        Matcher block = BLOCK.matcher(markdown);
        int from = 0;
        while (block.find()) {
            String before = markdown.substring(from, block.start());
            int line = (int) markdown.substring(0, block.start()).lines().count() + 1;
            calls.add(parse(line, before, block.group(1)));
            from = block.end();
        }
        return calls;
    }

    private static DocumentedCall parse(int line, String before, String block) {
        Matcher token = TOKEN.matcher(block);
        boolean hasToken = token.find();
        List<String> words = words(block.substring(block.indexOf("curl")).replace("\\\n", " "));
        String method = null;
        String path = null;
        String body = null;
        List<String> headers = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-H" -> headers.add(words.get(++i));
                case "-d" -> body = words.get(++i);
                default -> {
                    if (words.get(i).startsWith("-")) {
                        throw new IllegalArgumentException(
                                "line " + line + ": this test does not know " + words.get(i));
                    }
                    path = words.get(i).replaceFirst("http://localhost:8080", "");
                }
            }
        }
        Matcher status = STATUS.matcher(before);
        return new DocumentedCall(
                line,
                method != null ? method : body == null ? "GET" : "POST",
                path,
                headers,
                body,
                hasToken ? token.group(1) : null,
                hasToken ? token.group(2) : null,
                status.find() ? Integer.parseInt(status.group(1)) : 0,
                EXPECT.matcher(before).results().map(m -> m.group(1)).toList());
    }

    private static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(m -> m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3))
                .toList();
    }
}
