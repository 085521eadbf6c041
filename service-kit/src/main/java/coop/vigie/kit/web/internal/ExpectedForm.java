package coop.vigie.kit.web.internal;

import coop.vigie.kit.refusal.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The form of JSON that a field takes, in words: whoever sent another one has no use for the name of a class. */
final class ExpectedForm {

    private static final Set<Class<?>> WHOLE =
            Set.of(long.class, Long.class, int.class, Integer.class, short.class, Short.class, BigInteger.class);
    private static final Set<Class<?>> DECIMAL =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);
    private static final Map<Class<?>, Text> WORDS = Map.ofEntries(
            Map.entry(String.class, Text.of("un texte entre guillemets", "a text in quotes")),
            Map.entry(boolean.class, Text.of("true ou false", "true or false")),
            Map.entry(Boolean.class, Text.of("true ou false", "true or false")),
            Map.entry(LocalDate.class, Text.of("une date, comme \"2026-01-31\"", "a date, such as \"2026-01-31\"")),
            Map.entry(YearMonth.class, Text.of("un mois, comme \"2026-01\"", "a month, such as \"2026-01\"")),
            Map.entry(Instant.class, instant()),
            Map.entry(OffsetDateTime.class, instant()),
            Map.entry(ZonedDateTime.class, instant()),
            Map.entry(UUID.class, Text.of("un identifiant UUID", "a UUID")),
            Map.entry(URI.class, Text.of("une adresse web entre guillemets", "a web address in quotes")));

    private ExpectedForm() {}

    /** Says what to send in this field. */
    static Text sentence(Class<?> type) {
        Text form = of(type);
        return Text.of(
                "La valeur n'a pas la forme attendue : donnez " + form.fr() + ".",
                "The value does not have the form expected: give " + form.en() + ".");
    }

    private static Text of(Class<?> type) {
        if (type == null) {
            return Text.of("ce que décrit la documentation de l'API", "what the documentation of the API describes");
        }
        if (WORDS.containsKey(type)) {
            return WORDS.get(type);
        }
        if (WHOLE.contains(type)) {
            return Text.of("un nombre entier, comme 12", "a whole number, such as 12");
        }
        if (DECIMAL.contains(type)) {
            return Text.of("un nombre, comme 12.5", "a number, such as 12.5");
        }
        if (type.isEnum()) {
            return oneOf(type.getEnumConstants());
        }
        return Collection.class.isAssignableFrom(type) || type.isArray()
                ? Text.of("une liste entre crochets [ ]", "a list in square brackets [ ]")
                : Text.of("un objet entre accolades { }", "an object in braces { }");
    }

    private static Text oneOf(Object[] constants) {
        String values = Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
        return Text.of("une de ces valeurs : " + values, "one of these values: " + values);
    }

    private static Text instant() {
        return Text.of(
                "une date et une heure, comme \"2026-01-31T12:00:00Z\"",
                "a date and time, such as \"2026-01-31T12:00:00Z\"");
    }
}
