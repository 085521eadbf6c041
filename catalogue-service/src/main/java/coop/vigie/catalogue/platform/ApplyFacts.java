package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonDiff;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.catalogue.document.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Decides field by field whether a source is believed. */
@ApplicationScoped
class ApplyFacts {

    private static final Set<String> ADDRESSES = Set.of("website", "documentation", "logo");

    private final PlatformStore platforms;
    private final RevisionStore revisions;
    private final Clock clock;

    ApplyFacts(PlatformStore platforms, RevisionStore revisions, Clock clock) {
        this.platforms = platforms;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * What was decided.
     *
     * @param document the content with the values that are believed
     * @param kept fields in which the value known stays
     */
    record Decision(ObjectNode document, List<String> kept) {}

    /**
     * The platform with what stands of it, which a source that is believed less leaves as it is. What is published at once takes nothing
     * along that no moderator has read.
     */
    Platform standing(Platform platform, ImportedFacts facts) {
        boolean onlyPublic = platform.version() > 0 || facts.trusted();
        return Standing.of(platform, onlyPublic ? List.of() : revisions.open(platform.id()));
    }

    /** Whether all that was ever proposed of it was rejected or taken back. */
    boolean cameToNothing(Platform platform) {
        return platform.version() == 0 && revisions.open(platform.id()).isEmpty();
    }

    Decision decide(Platform platform, ImportedFacts facts) {
        Claims claims = new Claims(platform.claims());
        ObjectNode document = platform.json().deepCopy();
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : facts.document().properties()) {
            String name = field.getKey();
            JsonNode known = document.get(name);
            if (name.equals("id") || Objects.equals(known, field.getValue()) || saysNothingNew(known, field, facts)) {
                continue;
            }
            if (Joined.isJoined(name)) {
                String source = facts.source().id();
                Joined.Completed joined = Joined.join(
                        name,
                        known,
                        field.getValue(),
                        Precedence.rank(source, name),
                        claims.ranks(name, known, source));
                if (!joined.value().isEmpty()) {
                    document.set(name, joined.value());
                }
                if (!joined.complete()) {
                    kept.add(name);
                }
            } else if (Precedence.wins(facts.source().id(), claims.winner(name).orElse(""), name)) {
                // Also where there is no value: who took it out stands above who does not know.
                document.set(name, field.getValue());
            } else {
                kept.add(name);
            }
        }
        return new Decision(document, kept);
    }

    /** What a format only has because it must: the same address, a name in place of a summary, the beginning of a longer text, the kind "software". */
    private static boolean saysNothingNew(JsonNode known, Map.Entry<String, JsonNode> field, ImportedFacts facts) {
        if (known == null || facts.source().id().equals("csv")) {
            return false;
        }
        String said = field.getValue().asText();
        boolean sameAddress = ADDRESSES.contains(field.getKey())
                && WebAddress.siteKey(said).equals(WebAddress.siteKey(known.asText()));
        boolean beginning = said.endsWith("…") && known.asText().startsWith(said.substring(0, said.length() - 1));
        boolean nameForSummary = field.getKey().equals("summary")
                && field.getValue().equals(facts.document().get("name"));
        return sameAddress || beginning || nameForSummary || field.getKey().equals("kind");
    }

    /**
     * The platform with what the source says where it is not believed, so that provenance can show it; and with all that it says where
     * sources complete one another, believed or not, as each part is decided by who says it.
     */
    Platform withOwnWords(Platform platform, Decision decision, ImportedFacts facts) {
        Claims claims = new Claims(platform.claims());
        Set<String> fields = new LinkedHashSet<>(decision.kept());
        facts.document().fieldNames().forEachRemaining(field -> {
            if (Joined.isJoined(field)) {
                fields.add(field);
            }
        });
        boolean news = false;
        for (String field : fields) {
            JsonNode value = facts.document().get(field);
            if (!claims.said(field, value, facts.source().id())) {
                claims.lost(field, value, facts.source(), clock.instant());
                news = true;
            }
        }
        return news ? platform.withClaims(claims.json()) : platform;
    }

    /** Writes claims that come without a new version. */
    void keep(Platform before, Platform after) {
        if (before != after) {
            platforms.updateClaims(after.id(), after.claims());
        }
    }

    /** Whether the same source already speaks of this platform by another name. */
    boolean areUnderAnotherName(Platform platform, ImportedFacts facts) {
        String source = facts.source().id();
        Stream<JsonNode> names = platform.version() == 0
                ? revisions.open(platform.id()).stream()
                        .filter(open -> open.source().id().equals(source))
                        .map(open -> open.document().path("name"))
                : new Claims(platform.claims()).saidBy("name", source).stream();
        String sent = Slug.of(facts.document().path("name").asText());
        return names.map(name -> Slug.of(name.asText())).anyMatch(known -> !known.equals(sent));
    }

    /** Whether the source already proposed this: the same content waits, or a moderator rejected the same change. What is trusted asks nobody. */
    boolean wasProposed(Platform standing, ObjectNode document, ImportedFacts facts) {
        return !facts.trusted()
                && revisions.holds(
                        standing.id(), facts.source().id(), document, JsonDiff.asJson(standing.json(), document));
    }
}
