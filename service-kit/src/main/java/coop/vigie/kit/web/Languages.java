package coop.vigie.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language to answer in: French, or English where the request prefers it. */
@RequestScoped
public class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final HttpHeaders headers;

    Languages(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The language of the answer to the current request. */
    public Locale current() {
        return preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language that this {@code Accept-Language} header (RFC 9110) prefers among those spoken. */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) {
            return Locale.FRENCH;
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.FRENCH;
        }
    }
}
