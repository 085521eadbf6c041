package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Reading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many people a text speaks of: the sum where it adds ("3 salariés et 200 bénévoles"), the upper bound where it gives two. */
final class UserCount {

    static final String NUMBER = "\\d{1,3}(?:[ .\\u00a0\\u202f]\\d{3})+|\\d{1,7}";
    static final String PEOPLE =
            "(?:adherents?|adherentes?|membres?|personnes?|salarie\\w*|benevoles?|utilisat\\w+|agents?|habitants?|familles?|foyers?|eleves|usagers?"
                    + "|societaires?|cooperat\\w+|members?|users?|people|volunteers?|staff|employees?|residents?)\\b";

    private static final Pattern COUNTED = Pattern.compile("\\b(" + NUMBER + ")\\s+" + PEOPLE);
    private static final Pattern JOINED = Pattern.compile("\\s*(?:et|and|,|\\+|plus)\\s*(?:de |environ |about )*");

    private UserCount() {}

    static Integer read(String text, List<Reading> readings) {
        String folded = Words.fold(text);
        Matcher found = COUNTED.matcher(folded);
        if (!found.find()) {
            return null;
        }
        int start = found.start();
        int end = found.end();
        int users = number(found);
        while (found.find()
                && JOINED.matcher(folded.substring(end, found.start())).matches()) {
            users += number(found);
            end = found.end();
        }
        end = Math.min(end, text.length());
        start = Math.min(start, end);
        readings.add(new Reading("users", String.valueOf(users), text.substring(start, end), start, end));
        return users;
    }

    private static int number(Matcher found) {
        return Integer.parseInt(found.group(1).replaceAll("\\D", ""));
    }
}
