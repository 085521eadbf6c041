package coop.vigie.catalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import coop.vigie.catalogue.deployment.DeclareDeployment;
import coop.vigie.catalogue.deployment.DeploymentDraft;
import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.platform.BringInPlatform;
import coop.vigie.catalogue.platform.Source;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fills a catalogue that has nothing yet. What is there already is left as it is, so a restart changes and publishes nothing. */
@ApplicationScoped
class LoadSeed {

    private static final Logger LOG = Logger.getLogger(LoadSeed.class);

    // A small machine that starts everything at once takes longer than the minute that transactions have.
    private static final int MOST_SECONDS = 300;
    private static final String AUTHOR = "vigie";
    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);

    private final SeedVocabulary vocabulary;
    private final SeedOrganisations organisations;
    private final BringInPlatform platforms;
    private final DeclareDeployment deployments;
    private final SeedStore store;

    LoadSeed(
            SeedVocabulary vocabulary,
            SeedOrganisations organisations,
            BringInPlatform platforms,
            DeclareDeployment deployments,
            SeedStore store) {
        this.vocabulary = vocabulary;
        this.organisations = organisations;
        this.platforms = platforms;
        this.deployments = deployments;
        this.store = store;
    }

    void onStart(@Observes StartupEvent event, @ConfigProperty(name = "vigie.seed.enabled") boolean enabled) {
        if (enabled) {
            QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).run(this::handle);
        }
    }

    /** All in one transaction: a start that is interrupted begins anew. */
    void handle() {
        // Of two replicas that start together on an empty database, one waits and then finds it filled.
        store.lock();
        vocabulary.load(entries("concepts"), AUTHOR);
        organisations.load(entries("organisations"), AUTHOR);
        int brought = 0;
        for (JsonNode entry : entries("platforms")) {
            Map<String, String> source = SeedDocuments.source(entry);
            String link = source.get("link").isEmpty() ? null : source.get("link");
            String note = entry.path("notes").asText(null);
            brought += platforms.ifAbsent(
                            SeedDocuments.platform(entry),
                            new Source("initial-catalogue", source.get("label"), link, DATE),
                            note)
                    ? 1
                    : 0;
        }
        for (JsonNode entry : entries("deployments")) {
            DeploymentDraft draft = new DeploymentDraft(
                    entry.get("platform").asText(),
                    entry.get("organisation").asText(),
                    entry.path("territory").asText(null),
                    entry.get("use").asText(),
                    null,
                    null);
            deployments.handle(draft, entry.path("source").asText(null), AUTHOR);
        }
        LOG.infof("starting catalogue: %d platforms brought in", brought);
    }

    private static List<JsonNode> entries(String file) {
        try (InputStream stream = LoadSeed.class.getResourceAsStream("/seed/" + file + ".json")) {
            List<JsonNode> entries = new ArrayList<>();
            Json.node(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).forEach(entries::add);
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException("seed/" + file + ".json cannot be read from this module's jar", e);
        }
    }
}
