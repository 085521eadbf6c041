package coop.vigie.catalogue.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.vigie.catalogue.document.Differences;
import coop.vigie.catalogue.document.PlatformDocument;
import coop.vigie.catalogue.document.WebAddress;
import coop.vigie.catalogue.platform.KeyStore.KeyRow;
import coop.vigie.catalogue.platform.PlatformKeys.Key;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings what a source says together with what the catalogue holds: finds the platform, decides field by field, proposes or publishes. */
@ApplicationScoped
public class ReconcilePlatform {

    private final KnownPlatforms.Read read;
    private final MatchPlatform match;
    private final DocumentCheck check;
    private final BringInPlatform bringIn;
    private final ApplyFacts apply;

    ReconcilePlatform(
            KnownPlatforms.Read read,
            MatchPlatform match,
            DocumentCheck check,
            BringInPlatform bringIn,
            ApplyFacts apply) {
        this.read = read;
        this.match = match;
        this.check = check;
        this.bringIn = bringIn;
        this.apply = apply;
    }

    /** What became of each; in a dry run, what would. */
    @Transactional(TxType.MANDATORY)
    public List<ImportOutcome> handle(List<ImportedFacts> chunk, RowsSoFar rows) {
        KnownPlatforms known = read.of(chunk);
        return chunk.stream().map(facts -> handle(facts, rows, known)).toList();
    }

    private ImportOutcome handle(ImportedFacts facts, RowsSoFar rows, KnownPlatforms known) {
        MatchPlatform.Match found = match.handle(facts, rows, known);
        if (found.onlyShared()) {
            return sharedIdentifier(found.platforms());
        }
        if (found.platforms().size() > 1) {
            String ids = String.join(", ", found.platforms());
            return ImportOutcome.conflict(
                    null,
                    Text.of(
                            "Plusieurs plateformes correspondent : " + ids + ". Un modérateur doit les fusionner.",
                            "Several platforms match: " + ids + ". A moderator must merge them."));
        }
        if (found.platforms().isEmpty()) {
            return proposedInVain(facts, rows, known)
                    .map(platform -> take(platform, facts, rows, Optional.empty()))
                    .orElseGet(() -> create(facts, rows, known));
        }
        String id = found.platforms().iterator().next();
        if (rows.areAbout(id)) {
            return rows.said(id, facts.document())
                    ? ImportOutcome.done("unchanged", id, List.of(), List.of())
                    : ImportOutcome.conflict(
                            id,
                            Text.of(
                                    "Une ligne précédente de ce fichier parle déjà de « " + id
                                            + " » : elle seule est retenue.",
                                    "An earlier row of this file is about \"" + id
                                            + "\" already: only that one is taken."));
        }
        Platform platform = known.platform(id).orElseGet(() -> read.lock(id));
        return take(platform, facts, rows, refusal(apply.standing(platform, facts), facts, found.by()));
    }

    /** A platform whose id this one would have, and of which nothing is public or waits: the id is free for another try. */
    private Optional<Platform> proposedInVain(ImportedFacts facts, RowsSoFar rows, KnownPlatforms known) {
        String wanted = KnownPlatforms.wantedId(new PlatformDocument(facts.document()));
        return rows.areAbout(wanted) ? Optional.empty() : known.platform(wanted).filter(apply::cameToNothing);
    }

    private ImportOutcome take(
            Platform platform, ImportedFacts facts, RowsSoFar rows, Optional<ImportOutcome> refusal) {
        String id = platform.id();
        ImportOutcome outcome = refusal.orElseGet(() -> complete(platform, facts));
        if (!outcome.kind().equals("conflict") && !outcome.kind().equals("rejected")) {
            rows.add(id, facts.document());
        }
        if (outcome.kind().equals("changed") && facts.trusted()) {
            rows.addKeys(KeyRow.of(id, new PlatformDocument(facts.document())));
        }
        return outcome;
    }

    private static ImportOutcome sharedIdentifier(Set<String> platforms) {
        String ids = String.join(", ", platforms);
        return ImportOutcome.conflict(
                platforms.iterator().next(),
                Text.of(
                        "« " + ids
                                + " » porte un même identifiant d'un autre catalogue, mais c'est une autre fiche de cette source :"
                                + " un modérateur dit s'il s'agit du même outil, ou corrige l'identifiant.",
                        "\"" + ids
                                + "\" has one identifier of another catalogue in common, but is another entry of this source:"
                                + " a moderator says whether it is the same tool, or corrects the identifier."));
    }

    private Optional<ImportOutcome> refusal(Platform platform, ImportedFacts facts, Key by) {
        if (platform.status() == PlatformStatus.WITHDRAWN) {
            return Optional.of(ImportOutcome.conflict(
                    platform.id(),
                    Text.of(
                            "« " + platform.id()
                                    + " » a été retirée du catalogue : un modérateur décide de la rétablir.",
                            "\"" + platform.id()
                                    + "\" was withdrawn from the catalogue: a moderator decides to reinstate it.")));
        }
        if (by.kind().equals(PlatformKeys.REPOSITORY) && apply.areUnderAnotherName(platform, facts)) {
            return Optional.of(
                    ImportOutcome.conflict(
                            platform.id(),
                            Text.of(
                                    "« " + platform.id()
                                            + " » a le même dépôt et un autre nom dans la même source : a-t-elle changé de nom, ou est-ce un autre outil ?",
                                    "\"" + platform.id()
                                            + "\" has the same repository and another name in the same source: was it renamed, or is it another tool?")));
        }
        return otherWithSameName(platform, new PlatformDocument(facts.document()), by);
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

    private ImportOutcome create(ImportedFacts facts, RowsSoFar rows, KnownPlatforms known) {
        PlatformDocument sent = new PlatformDocument(facts.document());
        if (sent.text("kind") == null
                && sent.text("summary") == null
                && !sent.identifiers().isEmpty()) {
            return onlyCompletes(sent);
        }
        FieldErrors errors = new FieldErrors();
        ObjectNode document = check.check(facts.document(), null, errors);
        if (!errors.isEmpty()) {
            return ImportOutcome.rejected(errors.list());
        }
        String id = freeId(KnownPlatforms.wantedId(sent), rows, known);
        List<Text> changes = Differences.between(check.shape(), null, document).stream()
                .map(Differences.Difference::sentence)
                .toList();
        if (!facts.dryRun()) {
            bringIn.propose(id, document, facts);
        }
        rows.add(id, facts.document());
        rows.addKeys(KeyRow.of(id, new PlatformDocument(document)));
        return ImportOutcome.done("created", id, changes, List.of());
    }

    /** Says too little for a new platform, by the nature of its source. */
    private static ImportOutcome onlyCompletes(PlatformDocument sent) {
        String ids = sent.identifiers().entrySet().stream()
                .map(id -> id.getKey() + " " + id.getValue())
                .collect(Collectors.joining(", "));
        return ImportOutcome.rejected(Text.of(
                "Aucune plateforme n'a l'identifiant " + ids + " : importez d'abord le catalogue d'où il vient.",
                "No platform has the id " + ids + ": import first the catalogue that it comes from."));
    }

    private String freeId(String wanted, RowsSoFar rows, KnownPlatforms known) {
        String id = wanted;
        for (int n = 2; rows.areAbout(id) || isTaken(id, known); n++) {
            id = (wanted.length() > 70 ? wanted.substring(0, 70).replaceFirst("-+$", "") : wanted) + "-" + n;
        }
        return id;
    }

    private boolean isTaken(String id, KnownPlatforms known) {
        return known.answers(id) ? known.platform(id).isPresent() : read.isTaken(id);
    }

    private ImportOutcome complete(Platform platform, ImportedFacts facts) {
        Platform standing = apply.standing(platform, facts);
        ApplyFacts.Decision decision = apply.decide(standing, facts);
        FieldErrors errors = new FieldErrors();
        ObjectNode document = check.check(decision.document(), platform.id(), errors);
        if (!errors.isEmpty()) {
            return ImportOutcome.rejected(errors.list());
        }
        List<Differences.Difference> changes = Differences.between(check.shape(), standing.json(), document);
        boolean known = changes.isEmpty() || apply.wasProposed(standing, document, facts);
        if (!facts.dryRun()) {
            Platform heard = apply.withOwnWords(platform, decision, facts);
            // A version that is published takes the claims along.
            if (known || !facts.trusted()) {
                apply.keep(platform, heard);
            }
            if (!known) {
                bringIn.revise(heard.withJson(standing.json()), document, facts);
            }
        }
        if (known) {
            return ImportOutcome.done("unchanged", platform.id(), List.of(), decision.kept());
        }
        return ImportOutcome.done(
                "changed",
                platform.id(),
                changes.stream().map(Differences.Difference::sentence).toList(),
                decision.kept());
    }
}
