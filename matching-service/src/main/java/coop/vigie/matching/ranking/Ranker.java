package coop.vigie.matching.ranking;

import coop.vigie.events.catalogue.PlatformState;
import coop.vigie.matching.index.Fields;
import coop.vigie.matching.index.Picture;
import coop.vigie.matching.index.PlatformPicture;
import coop.vigie.matching.text.Word;
import coop.vigie.matching.understanding.NeedWords;
import coop.vigie.matching.vocabulary.Concept;
import coop.vigie.matching.vocabulary.FoundConcepts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Ranks the catalogue for a need: concepts first, then words and names, then evidence; and says why. */
public final class Ranker {

    private static final double MISSING_SHARE = 0.85;
    private static final int FUNCTIONS_COMPARED = 60;

    private final RankingSettings settings;
    private final ConceptRetrieval byConcepts;

    /** A ranker with these weights. */
    public Ranker(RankingSettings settings) {
        this.settings = settings;
        this.byConcepts = new ConceptRetrieval(settings.decay(), settings.concepts());
    }

    /** The weights. */
    public RankingSettings settings() {
        return settings;
    }

    /** The best platforms for this need, at most so many. */
    public Ranking rank(NeedToRank need, Picture picture, int limit) {
        try {
            NeedWords read = NeedWords.of(need.text());
            List<Word> words = read.words();
            FoundConcepts found = picture.vocabulary().find(words).confirmed(need.functions(), picture.vocabulary());
            Optional<Query> constraints = ConstraintQuery.of(need);
            IndexSearcher searcher = picture.searcher();
            int count = Math.max(limit, settings.candidates());
            Map<Integer, Float> relevance = byConcepts.find(
                    searcher, found.all(), constraints.orElse(null), Math.max(count, settings.lexicalBest()));
            OwnWords own = OwnWords.of(words, picture.vocabulary());
            Map<Integer, Float> said = own.find(searcher, constraints, settings.lexicalBest());
            said.forEach((doc, share) -> relevance.merge(doc, settings.lexical(share), Float::sum));
            Set<Integer> named = addNames(searcher, read.text(), words.size(), constraints, relevance);
            Set<String> stems = words.stream().map(Word::stem).collect(Collectors.toSet());
            addFunctions(picture, stems, relevance);
            List<Candidate> candidates =
                    weigh(need, picture, found, new Retrieved(relevance, own, said, named, stems), limit);
            Calibration.Outlook outlook = new Calibration.Outlook(found.coverage(), isDerived(candidates));
            List<Concept> missing = missing(need, found, picture);
            List<RankedPlatform> items = candidates.stream()
                    .map(candidate -> ranked(candidate, need, found, outlook))
                    .sorted(RankedPlatform.BEST_FIRST)
                    .limit(limit)
                    .toList();
            // Where not a word was understood, nothing is known to be missing.
            boolean gap = items.isEmpty()
                    ? !found.all().isEmpty()
                    : named.isEmpty()
                            && probability(items.get(0), outlook)
                                    < settings.calibration().gapBelow();
            if (gap) {
                items = items.stream()
                        .map(item -> item.noting(UnmetFunctions.beside(item.id(), candidates, missing)))
                        .toList();
            }
            return new Ranking(items, gap, missing, read, found, settings.rankingVersion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of these platforms that the need's constraints do not exclude. */
    public Set<String> allowed(NeedToRank need, Picture picture, Set<String> platforms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, Fields.Kind.PLATFORM.name())), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                Fields.ID, platforms.stream().map(BytesRef::new).toList()),
                        Occur.FILTER);
        ConstraintQuery.of(need).ifPresent(filter -> query.add(filter, Occur.FILTER));
        try {
            IndexSearcher searcher = picture.searcher();
            Set<String> allowed = new HashSet<>();
            for (ScoreDoc hit : searcher.search(query.build(), Math.max(1, platforms.size())).scoreDocs) {
                allowed.add(searcher.storedFields()
                        .document(hit.doc, Set.of(Fields.ID))
                        .get(Fields.ID));
            }
            return allowed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the concept by which the best candidate was found was read from its text; what was found by words alone was not. */
    private static boolean isDerived(List<Candidate> candidates) {
        return candidates.stream()
                .findFirst()
                .flatMap(best -> best.met().stream().max(Comparator.comparingDouble(MetConcept::contribution)))
                .filter(met -> met.confidence() < 1)
                .isPresent();
    }

    private double probability(RankedPlatform platform, Calibration.Outlook outlook) {
        return settings.calibration().probability(platform.relevance(), outlook);
    }

    private Set<Integer> addNames(
            IndexSearcher searcher, String text, int words, Optional<Query> constraints, Map<Integer, Float> relevance)
            throws IOException {
        Map<Integer, Float> named = NameRetrieval.find(searcher, text, words, constraints);
        named.forEach((doc, share) -> relevance.merge(doc, settings.name() * (float) Math.sqrt(share), Float::sum));
        return named.keySet();
    }

    /** Where a function, in the words of whoever typed it, is what the need says, it counts though no concept stands for it. */
    private void addFunctions(Picture picture, Set<String> stems, Map<Integer, Float> relevance) {
        best(relevance, FUNCTIONS_COMPARED).forEach(entry -> {
            float share = FunctionWords.bestShare(picture.functionStems(entry.getKey()), stems);
            if (share > 0) {
                relevance.merge(entry.getKey(), settings.functions() * share, Float::sum);
            }
        });
    }

    private static List<Map.Entry<Integer, Float>> best(Map<Integer, Float> relevance, int count) {
        return relevance.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
                .limit(count)
                .toList();
    }

    /** Those that evidence may lift among the first: the others need not be read. */
    private List<Map.Entry<Integer, Float>> withinReach(List<Map.Entry<Integer, Float>> best, int limit) {
        if (best.size() <= limit) {
            return best;
        }
        double floor = best.get(limit - 1).getValue() / (1 + settings.evidenceMost());
        return best.stream().filter(entry -> entry.getValue() >= floor).toList();
    }

    /** What was found before it is weighed. */
    private record Retrieved(
            Map<Integer, Float> relevance,
            OwnWords own,
            Map<Integer, Float> said,
            Set<Integer> named,
            Set<String> stems) {}

    private List<Candidate> weigh(NeedToRank need, Picture picture, FoundConcepts found, Retrieved retrieved, int limit)
            throws IOException {
        List<Map.Entry<Integer, Float>> best =
                withinReach(best(retrieved.relevance(), Math.max(limit, settings.candidates())), limit);
        Map<Integer, List<MetConcept>> met = byConcepts.met(
                picture.searcher(),
                found.all(),
                best.stream().map(Map.Entry::getKey).toList());
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<Integer, Float> entry : best) {
            int doc = entry.getKey();
            PlatformState platform = picture.read(doc, PlatformState.class);
            float share = retrieved.said().getOrDefault(doc, 0f);
            candidates.add(new Candidate(
                    platform,
                    entry.getValue(),
                    met.getOrDefault(doc, List.of()),
                    retrieved.named().contains(doc),
                    FunctionWords.said(picture.functionStems(doc), retrieved.stems())
                            .map(platform.functions()::get),
                    share >= OwnWords.NOTABLE || share > 0 && !met.containsKey(doc)
                            ? retrieved.own().in(PlatformPicture.stems(platform))
                            : List.of(),
                    EvidenceLookup.of(platform, need, picture)));
        }
        return candidates;
    }

    private RankedPlatform ranked(
            Candidate candidate, NeedToRank need, FoundConcepts found, Calibration.Outlook outlook) {
        double probability = settings.calibration().probability(candidate.relevance(), outlook);
        double factor = candidate.evidence().factor(settings.evidenceMost(), settings.evidenceHalf());
        // Evidence raises what is left of doubt as well as the score, but never makes an answer of what is none.
        double score = settings.calibration().probability(candidate.relevance() * factor, outlook);
        PlatformState platform = candidate.platform();
        List<Reason> reservations = new ArrayList<>(Reservations.of(platform, need));
        reservations.addAll(UnmetFunctions.of(candidate, found));
        return new RankedPlatform(
                platform.id(),
                platform.name(),
                platform.summary(),
                candidate.relevance(),
                score,
                settings.calibration().confidence(probability),
                Explanation.reasons(candidate, need),
                reservations,
                platform.publishedAt());
    }

    /** What is demanded, or what the need is mostly about, and no platform has. */
    private static List<Concept> missing(NeedToRank need, FoundConcepts found, Picture picture) throws IOException {
        Set<Concept> missing = new LinkedHashSet<>();
        need.constraints()
                .functions()
                .forEach(id -> picture.vocabulary().concept(id).ifPresent(missing::add));
        found.above(MISSING_SHARE, 3).forEach(concept -> missing.add(concept.concept()));
        for (Concept concept : List.copyOf(missing)) {
            if (isHad(concept, picture.searcher())) {
                missing.remove(concept);
            }
        }
        return List.copyOf(missing);
    }

    /** The frequency of a term also counts what was withdrawn, until Lucene merges it away, which is another moment on each replica. */
    private static boolean isHad(Concept concept, IndexSearcher searcher) throws IOException {
        TermQuery has = new TermQuery(new Term(Fields.CONCEPT, concept.id()));
        return searcher.getIndexReader().docFreq(has.getTerm()) > 0
                && searcher.search(new ConstantScoreQuery(has), 1).scoreDocs.length > 0;
    }
}
