package coop.vigie.catalogue.platform;

import coop.vigie.catalogue.sovereignty.Reassessment;
import coop.vigie.catalogue.vocabulary.ConceptUsers;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.catalogue.vocabulary.Vocabulary;
import coop.vigie.kit.sql.Writes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Works out anew the platforms that use a concept which changed: in the same transaction where they are few; where they are many they
 * wait in the database and follow by batches, which go on after a restart.
 */
@ApplicationScoped
class FollowConcepts implements ConceptUsers {

    private static final int FEW = 50;

    private final PlatformStore platforms;
    private final WaitingStore waiting;
    private final Vocabularies vocabularies;
    private final Reassessment reassessment;
    private final Writes writes;

    FollowConcepts(
            PlatformStore platforms,
            WaitingStore waiting,
            Vocabularies vocabularies,
            Reassessment reassessment,
            Writes writes) {
        this.platforms = platforms;
        this.waiting = waiting;
        this.vocabularies = vocabularies;
        this.reassessment = reassessment;
        this.writes = writes;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void conceptsChanged(Collection<String> concepts) {
        // In the order of their ids, so that two changes at once cannot wait for each other.
        Set<String> affected = new TreeSet<>(platforms.withFunctions(newlyKnownLabels()));
        concepts.forEach(concept -> affected.addAll(platforms.withConcept(concept)));
        if (affected.size() <= FEW) {
            affected.forEach(reassessment::reassess);
        } else {
            waiting.add(affected);
        }
    }

    /** Words that waited for a concept and now have one. */
    private List<String> newlyKnownLabels() {
        Vocabulary vocabulary = vocabularies.current();
        return platforms.unknownLabels().stream()
                .filter(label -> !vocabulary.conceptsLabelled(label).isEmpty())
                .toList();
    }

    @Scheduled(every = "{vigie.concepts.check}", concurrentExecution = ConcurrentExecution.SKIP)
    void catchUp() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> writes.together(this::followSome));
        }
    }

    private boolean followSome() {
        List<String> some = waiting.take(FEW);
        some.stream().sorted().forEach(reassessment::reassess);
        return !some.isEmpty();
    }
}
