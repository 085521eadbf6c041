package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Differences;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.document.Slug;
import coop.vigie.catalogue.document.WebAddress;
import coop.vigie.catalogue.platform.PlatformKeys.Key;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings what a source says together with what the catalogue holds: finds the platform, decides field by field, proposes or publishes. */
@ApplicationScoped
public class ReconcilePlatform {

    private final Platforms platforms;
    private final KeyStore keys;
    private final DocumentCheck check;
    private final BringInPlatform bringIn;
    private final ApplyFacts apply;

    ReconcilePlatform(
            Platforms platforms, KeyStore keys, DocumentCheck check, BringInPlatform bringIn, ApplyFacts apply) {
        this.platforms = platforms;
        this.keys = keys;
        this.check = check;
        this.bringIn = bringIn;
        this.apply = apply;
    }

    /** What became of it; in a dry run, what would. */
    @Transactional(TxType.MANDATORY)
    public ImportOutcome handle(ImportedFacts facts) {
        PlatformDocument sent = new PlatformDocument(facts.document());
        List<Key> known = PlatformKeys.of(sent);
        Set<String> found = new TreeSet<>();
        Key by = null;
        for (Key key : known) {
            if (by == null || by.isIdentifier() && key.isIdentifier()) {
                List<String> matches = keys.find(key);
                found.addAll(matches);
                by = matches.isEmpty() ? by : key;
            }
        }
        if (found.size() > 1) {
            return ImportOutcome.conflict(
                    null,
                    Text.of(
                            "Plusieurs plateformes correspondent : " + String.join(", ", found)
                                    + ". Un modérateur doit les fusionner.",
                            "Several platforms match: " + String.join(", ", found) + ". A moderator must merge them."));
        }
        if (found.isEmpty()) {
            return create(facts);
        }
        Platform platform = platforms.lock(found.iterator().next());
        Optional<ImportOutcome> namesake = otherWithSameName(platform, sent, by);
        return namesake.orElseGet(() -> complete(platform, facts));
    }

    /** Two projects may have one name: the name alone does not join two different repositories. */
    private static Optional<ImportOutcome> otherWithSameName(Platform platform, PlatformDocument sent, Key by) {
        String ours = platform.document().text("repository");
        String theirs = sent.text("repository");
        boolean differ = by.kind().equals(PlatformKeys.NAME)
                && ours != null
                && theirs != null
                && !WebAddress.repositoryKey(ours).equals(WebAddress.repositoryKey(theirs));
        return differ
                ? Optional.of(ImportOutcome.conflict(
                        platform.id(),
                        Text.of(
                                "« " + platform.id() + " » a le même nom et un autre dépôt (" + ours
                                        + ") : est-ce le même outil ?",
                                "\"" + platform.id() + "\" has the same name and another repository (" + ours
                                        + "): is it the same tool?")))
                : Optional.empty();
    }

    private ImportOutcome create(ImportedFacts facts) {
        FieldErrors errors = new FieldErrors();
        ObjectNode document = check.check(facts.document(), null, errors);
        if (!errors.isEmpty()) {
            return ImportOutcome.rejected(errors.list());
        }
        String id = freeId(Slug.of(document.get("name").textValue()));
        if (!facts.dryRun()) {
            document.put("id", id);
            bringIn.propose(document, facts);
        }
        List<Text> changes = Differences.between(check.shape(), null, document).stream()
                .filter(d -> !d.field().equals("id"))
                .map(Differences.Difference::sentence)
                .toList();
        return ImportOutcome.done("created", id, changes, List.of());
    }

    private String freeId(String wanted) {
        String base = wanted.isEmpty() ? "plateforme" : wanted;
        String id = base;
        for (int n = 2; platforms.exists(id); n++) {
            id = (base.length() > 70 ? base.substring(0, 70) : base) + "-" + n;
        }
        return id;
    }

    private ImportOutcome complete(Platform platform, ImportedFacts facts) {
        ObjectNode current = platform.json();
        ApplyFacts.Decision decision = apply.decide(platform, facts);
        FieldErrors errors = new FieldErrors();
        ObjectNode document = check.check(decision.document(), platform.id(), errors);
        if (!errors.isEmpty()) {
            return ImportOutcome.rejected(errors.list());
        }
        List<Differences.Difference> changes = Differences.between(check.shape(), current, document);
        if (!facts.dryRun()) {
            apply.keepLost(platform, decision, facts);
        }
        boolean waiting = changes.isEmpty() || apply.isProposed(platform, document, facts);
        if (waiting) {
            return ImportOutcome.done("unchanged", platform.id(), List.of(), decision.kept());
        }
        if (!facts.dryRun()) {
            bringIn.revise(platform, document, facts);
        }
        return ImportOutcome.done(
                "changed",
                platform.id(),
                changes.stream().map(Differences.Difference::sentence).toList(),
                decision.kept());
    }
}
