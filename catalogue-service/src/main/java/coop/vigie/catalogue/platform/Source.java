package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.document.StandardNote;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where facts come from.
 *
 * @param id what precedence is decided by, such as {@link #DECLARED}, {@code publiccode} or {@code sill}
 * @param label for people, such as "Déclaré par un contributeur" or the name of a file
 * @param link where it can be seen; null where there is none
 * @param date of the source; null where it is not known
 */
public record Source(String id, String label, String link, LocalDate date) {

    /** A person's own declaration. */
    public static final String DECLARED = "declared";

    /** A person's own declaration. */
    public static Source declared() {
        return new Source(DECLARED, StandardNote.DECLARED.kept(), null, null);
    }

    /** The same for a reader of this language. */
    Source in(Locale language) {
        return new Source(id, StandardNote.ofSource(language, label), link, date);
    }
}
