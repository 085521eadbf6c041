package coop.vigie.catalogue.exchange;

import coop.vigie.catalogue.document.WebAddress;
import coop.vigie.kit.Ids;
import coop.vigie.kit.identity.Caller;
import coop.vigie.kit.identity.Role;
import coop.vigie.kit.refusal.FieldError;
import coop.vigie.kit.refusal.FieldErrors;
import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes a file in and starts bringing it in. */
@ApplicationScoped
class StartImport {

    private final ImportStore store;
    private final ImportFileStore files;
    private final RunImport run;
    private final Caller caller;
    private final Clock clock;

    StartImport(ImportStore store, ImportFileStore files, RunImport run, Caller caller, Clock clock) {
        this.store = store;
        this.files = files;
        this.run = run;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is asked for. */
    record Request(String format, String type, boolean dryRun, boolean trusted, boolean complete, String link) {}

    ImportJob handle(Request request, byte[] body) {
        check(request, body);
        ImportFormat format = ImportFormat.of(request.format()).orElseThrow();
        ImportJob job = new ImportJob(
                Ids.next(),
                format.code(),
                format.label(),
                request.link(),
                request.dryRun(),
                request.trusted(),
                request.complete(),
                "queued",
                0,
                null,
                null,
                caller.id(),
                clock.instant(),
                null);
        // Committed before the work starts in its own thread, which must find it.
        QuarkusTransaction.requiringNew().run(() -> {
            store.insert(job);
            files.save(job.id(), body);
        });
        run.start(job.id());
        return job;
    }

    private void check(Request request, byte[] body) {
        FieldErrors errors = new FieldErrors();
        if (ImportFormat.of(request.format()).isEmpty()) {
            errors.add(FieldError.inParameter(
                    "format",
                    "unknown-value",
                    Text.of(
                            "Valeurs possibles : " + ImportFormat.codes() + ".",
                            "Possible values: " + ImportFormat.codes() + ".")));
        }
        if (body == null || body.length == 0) {
            errors.add(
                    "",
                    "body-missing",
                    Text.of(
                            "Envoyez le fichier dans le corps de la requête.",
                            "Send the file as the body of the request."));
        }
        if (request.type() != null && request.type().startsWith("multipart/")) {
            errors.add(FieldError.inParameter(
                    "Content-Type",
                    "not-a-form",
                    Text.of(
                            "Envoyez le fichier lui-même dans le corps, pas un formulaire : curl --data-binary @fichier.",
                            "Send the file itself as the body, not a form: curl --data-binary @file.")));
        }
        if (request.link() != null) {
            WebAddress.faultOf(request.link())
                    .ifPresent(f -> errors.add(FieldError.inParameter("link", f.code(), f.detail())));
        }
        errors.throwIfAny();
        if (request.trusted() && !caller.has(Role.ADMIN)) {
            throw Refusal.forbidden(Text.of(
                    "Seul un administrateur fait confiance à une source : importez sans trusted, les faits seront des propositions.",
                    "Only an administrator trusts a source: import without trusted, the facts will be proposals."));
        }
    }
}
