package coop.vigie.membership.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of rules in the guide is the list that the service applies: `-Dvigie.guide.write=true` writes it anew. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/membership-guide.md");
    private static final String START = "<!-- rules: start -->\n";
    private static final String END = "<!-- rules: end -->";

    @Test
    void guide_hasTheRulesThatAreApplied() throws IOException {
        String guide = Files.readString(GUIDE, StandardCharsets.UTF_8);
        int start = guide.indexOf(START) + START.length();
        int end = guide.indexOf(END);
        assertThat(guide).contains(START, END);
        if (Boolean.getBoolean("vigie.guide.write")) {
            guide = guide.substring(0, start) + table() + guide.substring(end);
            Files.writeString(GUIDE, guide, StandardCharsets.UTF_8);
            end = guide.indexOf(END);
        }

        assertThat(guide.substring(start, end)).isEqualTo(table());
    }

    private static String table() {
        return "| n° | règle | article | certitude | moments |\n|---|---|---|---|---|\n"
                + Rules.ALL.stream().map(rule -> line(rule.card())).collect(Collectors.joining());
    }

    private static String line(RuleCard card) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        card.id().code(),
                        card.title().fr(),
                        card.article(),
                        card.certainty().code(),
                        card.moments().stream().map(Moment::code).collect(Collectors.joining(" ")));
    }
}
