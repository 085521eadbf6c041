package coop.vigie.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds territories by what people type: a name, the beginning of one, an acronym, a code, a name with slips. */
final class TerritorySearch {

    private static final int EXACT = 0;
    private static final int ACRONYM = 1;
    private static final int WHOLE_WORDS = 2;
    private static final int PREFIX = 3;
    private static final int WORD_PREFIX = 4;
    private static final int SLIP = 5;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> hit.entry().territory().kind() == TerritoryKind.FORMER_COMMUNE)
            .thenComparing(hit -> hit.entry().weight(), Comparator.reverseOrder())
            .thenComparing(hit -> hit.entry().territory().code());

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Territory>> byNumber = new HashMap<>();
    private Map<String, int[]> entriesByTrigram;

    TerritorySearch(Collection<Territory> territories, Map<String, List<String>> aliases) {
        for (Territory territory : territories) {
            addNumber(territory.code(), territory);
            addNumber(territory.insee(), territory);
            territory.postalCodes().forEach(postalCode -> addNumber(postalCode, territory));
            if (territory.name() != null) {
                entries.add(Entry.of(territory, territory.name()));
                for (String alias : aliases.getOrDefault(territory.code(), List.of())) {
                    entries.add(Entry.of(territory, alias));
                }
            }
        }
    }

    List<Territory> find(String text, int limit) {
        String asked = Names.fold(text == null ? "" : text);
        if (asked.isEmpty() || limit <= 0) {
            return List.of();
        }
        List<Territory> byCode = byNumber.get(asked.replace(" ", ""));
        if (byCode != null) {
            return byCode.stream()
                    .sorted(Comparator.comparing(Territory::kind)
                            .thenComparing(t -> t.population() == null ? 0 : -t.population()))
                    .limit(limit)
                    .toList();
        }
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            int rank = entry.rank(asked);
            if (rank >= 0) {
                hits.add(new Hit(entry, rank));
            }
        }
        if (hits.isEmpty()) {
            hits = withSlips(asked);
        }
        return hits.stream()
                .sorted(BEST_FIRST)
                .map(hit -> hit.entry().territory())
                .distinct()
                .limit(limit)
                .toList();
    }

    private List<Hit> withSlips(String asked) {
        int allowed = asked.length() < 4 ? 0 : asked.length() < 8 ? 1 : 2;
        List<Hit> hits = new ArrayList<>();
        for (int index : sharingTrigrams(asked)) {
            Entry entry = entries.get(index);
            int slips = Names.slips(asked, entry.folded(), allowed);
            for (String word : entry.words()) {
                slips = Math.min(slips, word.length() < 4 ? allowed + 1 : Names.slips(asked, word, allowed));
            }
            if (slips <= allowed) {
                hits.add(new Hit(entry, SLIP + slips));
            }
        }
        return hits;
    }

    private Set<Integer> sharingTrigrams(String asked) {
        Map<String, int[]> index = trigramIndex();
        Set<Integer> candidates = new HashSet<>();
        for (String trigram : trigrams(asked)) {
            for (int entry : index.getOrDefault(trigram, new int[0])) {
                candidates.add(entry);
            }
        }
        return candidates;
    }

    private synchronized Map<String, int[]> trigramIndex() {
        if (entriesByTrigram == null) {
            Map<String, List<Integer>> lists = new HashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                for (String trigram : trigrams(entries.get(i).folded())) {
                    lists.computeIfAbsent(trigram, t -> new ArrayList<>()).add(i);
                }
            }
            Map<String, int[]> index = new HashMap<>();
            lists.forEach((trigram, list) ->
                    index.put(trigram, list.stream().mapToInt(Integer::intValue).toArray()));
            entriesByTrigram = index;
        }
        return entriesByTrigram;
    }

    private static Set<String> trigrams(String folded) {
        String padded = " " + folded + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }

    private void addNumber(String number, Territory territory) {
        String key = Names.fold(number).replace(" ", "");
        List<Territory> same = byNumber.computeIfAbsent(key, n -> new ArrayList<>());
        if (!same.contains(territory)) {
            same.add(territory);
        }
    }

    private record Hit(Entry entry, int rank) {}

    private record Entry(Territory territory, String folded, String acronym, List<String> words, long weight) {

        static Entry of(Territory territory, String name) {
            String folded = Names.fold(name);
            boolean large = territory.kind() == TerritoryKind.EPCI || territory.kind() == TerritoryKind.REGION;
            String acronym = large ? Names.acronym(folded) : "";
            return new Entry(
                    territory,
                    folded,
                    acronym.length() < 3 ? "" : acronym,
                    Arrays.asList(folded.split(" ")),
                    weightOf(territory));
        }

        /** Wider levels first, since people who type "Bretagne" mean the région; communes and EPCI by their size. */
        private static long weightOf(Territory territory) {
            return switch (territory.kind()) {
                case REGION -> 100_000_000L;
                case DEPARTEMENT -> 90_000_000L;
                default -> territory.population() == null ? 0 : territory.population();
            };
        }

        int rank(String asked) {
            if (folded.equals(asked)) {
                return EXACT;
            }
            if (acronym.equals(asked)) {
                return ACRONYM;
            }
            if (!folded.contains(asked)) {
                return -1;
            }
            String spaced = " " + folded + " ";
            if (spaced.contains(" " + asked + " ")) {
                return WHOLE_WORDS;
            }
            if (folded.startsWith(asked)) {
                return PREFIX;
            }
            return spaced.contains(" " + asked) ? WORD_PREFIX : -1;
        }
    }
}
