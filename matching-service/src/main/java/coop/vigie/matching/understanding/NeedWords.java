package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a text carries the need: without its conditions, places, dates, amounts, greetings, and without what it refuses. A budget is no
 * wish for accounts, and what nobody wants is no wish at all. Where nothing else is said the condition is the need, but what is refused never is.
 *
 * @param text with blanks in the place of all the rest, so that offsets are those of the whole text
 * @param words those of this text that carry meaning
 */
public record NeedWords(String text, List<Word> words) {

    /** The words of a need. */
    public static NeedWords of(String whole) {
        List<Reading> conditions = new ArrayList<>();
        ConstraintReader reader = new ConstraintReader(whole, conditions);
        reader.read();
        List<Span> refused = new ArrayList<>(new Denials(whole).refused());
        refused.addAll(reader.denied());
        List<Span> aside = new ArrayList<>(refused);
        aside.addAll(Asides.in(whole, conditions));
        NeedWords need = without(aside, whole);
        return need.words().isEmpty() ? without(refused, whole) : need;
    }

    private static NeedWords without(List<Span> spans, String whole) {
        String text = Span.blank(whole, spans);
        return new NeedWords(text, Words.of(text));
    }
}
