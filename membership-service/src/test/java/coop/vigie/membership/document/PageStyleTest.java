package coop.vigie.membership.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever colour a text has, it is read on whatever ground a page has: RGAA 3.2 asks for a contrast of 4.5. */
class PageStyleTest {

    @Test
    void everyText_isReadOnEveryGround() {
        String css = Templates.css(false);
        Set<String> texts = colours(css, "(?<![\\w-])color");
        Set<String> grounds = colours(css, "background");

        assertThat(texts).contains("#111", "#444");
        assertThat(grounds).contains("#fff", "#fff3c4");
        for (String text : texts) {
            for (String ground : grounds) {
                assertThat(contrast(text, ground)).as("%s on %s", text, ground).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static Set<String> colours(String css, String property) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(property + ":\\s*(#[0-9a-f]{3,6})").matcher(css);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        String digits = hex.substring(1);
        if (digits.length() == 3) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
