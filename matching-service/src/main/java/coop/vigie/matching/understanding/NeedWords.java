package coop.vigie.matching.understanding;

import coop.vigie.matching.text.Word;
import coop.vigie.matching.text.Words;
import coop.vigie.matching.understanding.Understanding.Place;
import coop.vigie.matching.understanding.Understanding.Reading;
import coop.vigie.matching.understanding.Understanding.StatedConstraints;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a text carries the need: without its conditions, places, dates, amounts, greetings, and without what it refuses. A budget is no
 * wish for accounts, and what nobody wants is no wish at all. Where nothing else is said the condition is the need, but what is refused never is.
 *
 * @param whole the text as it was written
 * @param text with blanks in the place of all the rest, so that offsets are those of the whole text
 * @param words those of this text that carry meaning
 * @param constraints what the whole text demands
 * @param territory the first place that it names; null where it names none
 * @param readings which words of it the constraints and places were read from
 */
public record NeedWords(
        String whole,
        String text,
        List<Word> words,
        StatedConstraints constraints,
        Place territory,
        List<Reading> readings) {

    /** The words of a need. */
    public static NeedWords of(String whole) {
        List<Reading> readings = new ArrayList<>();
        ConstraintReader reader = new ConstraintReader(whole, readings);
        StatedConstraints constraints = reader.read();
        List<PlaceReader.Found> places = PlaceReader.places(whole);
        List<Span> refused = new ArrayList<>(new Denials(whole).refused());
        refused.addAll(reader.denied());
        List<Span> aside = new ArrayList<>(refused);
        aside.addAll(Asides.in(whole, readings, places));
        String text = Span.blank(whole, aside);
        List<Word> words = Words.of(text);
        if (words.isEmpty()) {
            text = Span.blank(whole, refused);
            words = Words.of(text);
        }
        Place territory = PlaceReader.first(places).orElse(null);
        places.forEach(place -> readings.add(place.reading(whole)));
        return new NeedWords(whole, text, words, constraints, territory, List.copyOf(readings));
    }
}
