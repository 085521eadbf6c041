package coop.vigie.territory;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All French territories, in memory.
 *
 * <p>Codes. A commune, an arrondissement or a former commune has its five-character INSEE code ({@code 59017}, {@code
 * 2A004}); an EPCI or EPT its SIREN ({@code 200093201}). INSEE numbers départements and régions apart, so the same number may
 * name both: {@code 32} is the Gers and the Hauts-de-France. Here a bare number is the <b>région of mainland France</b> that has
 * it, else the <b>département</b>; the other one is written with its level: {@code departement-32} is the Gers, {@code region-01}
 * Guadeloupe as a région ({@code 01} is the Ain, {@code 971} Guadeloupe as a département). {@link #find} also accepts the level
 * where it isn't needed ({@code region-32}, {@code departement-59}) and answers with the one canonical {@link Territory#code}.
 */
public final class Territories {

    private static final Pattern QUALIFIED =
            Pattern.compile("(region|departement)-([0-9a-z]{2,3})", Pattern.CASE_INSENSITIVE);

    private final Map<String, Territory> byCode;
    private final TerritorySearch search;

    private Territories(Map<String, Territory> byCode) {
        this.byCode = byCode;
        this.search = new TerritorySearch(byCode.values(), TerritoryFile.aliases());
    }

    /** The territories, read from the file at the first call. */
    public static Territories load() {
        return Holder.INSTANCE;
    }

    /** The territory of this code, former communes included. */
    public Optional<Territory> find(String code) {
        if (code == null) {
            return Optional.empty();
        }
        String asked = code.strip();
        Territory direct = byCode.get(asked.toUpperCase(Locale.ROOT));
        if (direct != null) {
            return Optional.of(direct);
        }
        Matcher qualified = QUALIFIED.matcher(asked);
        if (!qualified.matches()) {
            return Optional.empty();
        }
        String level = qualified.group(1).toLowerCase(Locale.ROOT);
        String number = qualified.group(2).toUpperCase(Locale.ROOT);
        Territory found = byCode.get(level + "-" + number);
        if (found == null) {
            found = byCode.get(number);
        }
        return Optional.ofNullable(found).filter(t -> t.kind().code().equals(level));
    }

    /** The living territory that a code stands for today: a former commune gives the one that it was merged into. */
    public Optional<Territory> today(String code) {
        return find(code).flatMap(t -> t.mergedInto() == null ? Optional.of(t) : today(t.mergedInto()));
    }

    /** The territories that hold all of this one, the nearest first; empty for an unknown code. */
    public List<Territory> ancestors(String code) {
        return find(code).stream()
                .flatMap(t -> t.parents().stream())
                .map(byCode::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The code of this territory and those of all that hold it, canonical, the nearest first; empty for an unknown code. */
    public List<String> path(String code) {
        return find(code)
                .map(t -> {
                    Set<String> path = new LinkedHashSet<>();
                    path.add(t.code());
                    path.addAll(t.parents());
                    return List.copyOf(path);
                })
                .orElse(List.of());
    }

    /** Whether the one lies wholly in the other, or is the other. */
    public boolean isWithin(String code, String outer) {
        return find(outer).map(o -> path(code).contains(o.code())).orElse(false);
    }

    /**
     * Territories whose name, acronym, code or postal code resembles the text, best first. Accents, case, hyphens and
     * articles do not matter; where nothing fits as typed, names a slip or two away do.
     */
    public List<Territory> search(String text, int limit) {
        return search.find(text, limit);
    }

    /** All of them, the widest level first, each level by code. */
    public Collection<Territory> all() {
        return byCode.values();
    }

    private static final class Holder {
        private static final Territories INSTANCE = new Territories(TerritoryFile.read());
    }
}
