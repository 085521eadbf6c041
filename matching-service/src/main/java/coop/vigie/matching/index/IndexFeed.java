package coop.vigie.matching.index;

import coop.vigie.kit.outbox.KafkaTopics;
import coop.vigie.kit.projection.ConsumerFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Keeps the index: opens what the folder holds, or builds a new one beside what still answers, and follows the topics. Whatever goes wrong with
 * the folder (wiped, corrupt, full), the index in use goes on answering while the next attempt is made.
 */
@ApplicationScoped
class IndexFeed {

    private static final Logger LOG = Logger.getLogger(IndexFeed.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final LiveIndex live;
    private final ConsumerFactory consumers;
    private final KafkaTopics topics;
    private final IndexConfig config;
    private final IndexFolder folder;
    private final Thread thread = new Thread(this::run, "index-feed");
    private volatile TopicReader reader;
    private volatile boolean stopping;

    IndexFeed(LiveIndex live, ConsumerFactory consumers, KafkaTopics topics, IndexConfig config, IndexFolder folder) {
        this.live = live;
        this.consumers = consumers;
        this.topics = topics;
        this.config = config;
        this.folder = folder;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        TopicReader open = reader;
        if (open != null) {
            open.wakeUp();
        }
        thread.join(PAUSE_MILLIS * 5);
    }

    private void run() {
        boolean first = true;
        while (!stopping) {
            try {
                follow(first ? folder.openOrCreate() : folder.create());
            } catch (IndexLost e) {
                LOG.warnf("the index is built again beside the one in use: %s", e.getMessage());
                live.troubledBy(e.getMessage());
                first = false;
                pause();
            } catch (IOException | RuntimeException e) {
                LOG.warnf("the index folder %s cannot be used, trying again: %s", config.folder(), e.getMessage());
                live.troubledBy(e.getMessage());
                pause();
            }
        }
    }

    private void follow(IndexFolder.Opened opened) throws IOException {
        CatalogueIndex before = live.serving();
        if (before == null) {
            live.serve(opened.index());
        }
        boolean kept = false;
        try (TopicReader open = new TopicReader(opened, live, consumers, config)) {
            reader = open;
            open.start(topics, () -> stopping);
            if (live.serving() != opened.index()) {
                live.serve(opened.index());
                closeQuietly(before);
            }
            folder.deleteOthers(opened.path());
            kept = true;
            open.followUntil(() -> stopping);
        } finally {
            reader = null;
            if (stopping || !kept && live.serving() != opened.index()) {
                closeQuietly(opened.index());
                opened.directory().close();
            }
            if (!kept && live.serving() != opened.index()) {
                folder.delete(opened.path());
            }
        }
    }

    private static void closeQuietly(CatalogueIndex index) {
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debugf("an index that is given up did not close well: %s", e.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
