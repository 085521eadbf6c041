package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.Json;
import coop.vigie.catalogue.exchange.ImportStore.ImportRow;
import coop.vigie.catalogue.platform.ImportOutcome;
import coop.vigie.catalogue.platform.ImportedFacts;
import coop.vigie.catalogue.platform.ReconcilePlatform;
import coop.vigie.catalogue.platform.RowsSoFar;
import coop.vigie.catalogue.platform.Source;
import coop.vigie.catalogue.vocabulary.Vocabularies;
import coop.vigie.catalogue.vocabulary.Vocabulary;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings rows in and says what became of each. */
@ApplicationScoped
class ImportRows {

    private static final String REPLACEMENT = "\uFFFD";

    private final ReconcilePlatform reconcile;
    private final Vocabularies vocabularies;

    ImportRows(ReconcilePlatform reconcile, Vocabularies vocabularies) {
        this.reconcile = reconcile;
        this.vocabularies = vocabularies;
    }

    /** Brings these in, the first of which has this number. */
    @Transactional(TxType.MANDATORY)
    List<ImportRow> handle(ImportJob job, int first, List<ImportEntry> sent, RowsSoFar soFar) {
        Vocabulary vocabulary = vocabularies.current();
        List<ImportEntry> entries = sent.stream()
                .map(entry -> entry.withKnownDomains(vocabulary::isDomain))
                .toList();
        List<ImportedFacts> readable = entries.stream()
                .filter(entry -> entry.fault() == null)
                .map(entry -> facts(job, entry))
                .toList();
        Iterator<ImportOutcome> outcomes = reconcile.handle(readable, soFar).iterator();
        List<ImportRow> rows = new ArrayList<>();
        for (ImportEntry entry : entries) {
            ImportOutcome outcome = entry.fault() == null ? outcomes.next() : ImportOutcome.rejected(entry.fault());
            rows.add(row(first + rows.size(), entry, outcome));
        }
        return rows;
    }

    private static ImportedFacts facts(ImportJob job, ImportEntry entry) {
        String label = job.label() + " (" + entry.place() + ")";
        Source source = new Source(job.format(), label, entry.link() == null ? job.link() : entry.link(), entry.date());
        return new ImportedFacts(entry.document(), source, job.createdBy(), job.trusted(), job.dryRun());
    }

    /** A row that is refused as it is written, such as where somebody else changes the same platform. */
    ImportRow refused(int number, ImportEntry entry, Refusal refusal) {
        return row(
                number,
                entry,
                refusal.errors().isEmpty()
                        ? ImportOutcome.rejected(refusal.detail())
                        : ImportOutcome.rejected(refusal.errors()));
    }

    /** A row that could not be written for a reason that is not its author's. */
    ImportRow failed(int number, ImportEntry entry) {
        return row(
                number,
                entry,
                ImportOutcome.rejected(Text.of(
                        "Cette ligne n'a pas pu être écrite ; le journal du service dit pourquoi.",
                        "This row could not be written; the service's log says why.")));
    }

    ImportRow gone(int number, Map<String, Object> seen) {
        String external = String.valueOf(seen.get("external_id"));
        String platform = String.valueOf(seen.get("platform_id"));
        Map<String, Object> detail = Map.of(
                "reason",
                Text.of(
                        "La source ne liste plus « " + external + " » : à un modérateur de dire ce qu'il en est.",
                        "The source no longer lists \"" + external + "\": a moderator decides what it means."));
        return new ImportRow(number, "source", external, "gone-from-source", platform, Json.write(detail));
    }

    private static ImportRow row(int number, ImportEntry entry, ImportOutcome outcome) {
        Map<String, Object> detail = new LinkedHashMap<>();
        put(detail, "changes", outcome.changes());
        put(detail, "kept", outcome.kept());
        put(detail, "warnings", entry.warnings());
        put(detail, "errors", outcome.errors());
        if (outcome.reason() != null) {
            detail.put("reason", outcome.reason());
        }
        return new ImportRow(
                number,
                storable(entry.place()),
                storable(entry.name()),
                outcome.kind(),
                outcome.platform(),
                Json.write(detail).replace("\\u0000", REPLACEMENT));
    }

    /** PostgreSQL holds every character but one. */
    private static String storable(String text) {
        return text == null ? null : text.replace("\u0000", REPLACEMENT);
    }

    private static void put(Map<String, Object> detail, String name, List<?> values) {
        if (values != null && !values.isEmpty()) {
            detail.put(name, values);
        }
    }
}
