package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.sovereignty.Reassessment;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.catalogue.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;

/** Works out platforms anew after a change of concepts or of answers to the grid; a platform for which nothing changes keeps its version. */
@ApplicationScoped
class ReassessPlatforms implements Reassessment {

    private static final String SYSTEM = "vigie";

    private final PlatformStore platforms;
    private final SavePlatform save;
    private final Vocabularies vocabularies;
    private final SavePlatform.Enrichment enrichment;
    private final Clock clock;

    ReassessPlatforms(
            PlatformStore platforms,
            SavePlatform save,
            Vocabularies vocabularies,
            SavePlatform.Enrichment enrichment,
            Clock clock) {
        this.platforms = platforms;
        this.save = save;
        this.vocabularies = vocabularies;
        this.enrichment = enrichment;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reassess(String id) {
        Platform known = platforms.lock(id).orElseThrow();
        if (known.version() == 0) {
            return;
        }
        Platform renewed = withLivingDomains(known).reassessed(clock.instant());
        Platform enriched = enrichment.apply(renewed);
        boolean same = enriched.concepts().equals(known.concepts())
                && enriched.assessment().equals(known.assessment())
                && enriched.json().equals(known.json());
        if (same) {
            enrichment.keep(enriched, clock.instant());
            enrichment.index(known);
        } else {
            save.handle(renewed, new Cause("reassessment", null, SYSTEM, clock.instant()));
        }
    }

    /** A domain that was merged is replaced by the one that took its place. */
    private Platform withLivingDomains(Platform platform) {
        Vocabulary vocabulary = vocabularies.current();
        var document = platform.json().deepCopy();
        Set<String> domains = new LinkedHashSet<>();
        platform.document()
                .texts("domains")
                .forEach(
                        id -> domains.add(vocabulary.living(id).map(c -> c.id()).orElse(id)));
        if (!domains.isEmpty()) {
            var list = document.putArray("domains");
            domains.forEach(list::add);
        }
        return platform.withJson(document);
    }
}
