package coop.vigie.membership.document;

import coop.vigie.kit.refusal.Refusal;
import coop.vigie.kit.refusal.Text;
import coop.vigie.membership.document.IssueDocument.Issued;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;

/** How documents are answered over HTTP. */
final class DocumentAnswers {

    private DocumentAnswers() {}

    static Response answer(Issued issued, HttpHeaders headers) {
        DocumentFormat format = DocumentFormat.accepted(headers.getAcceptableMediaTypes());
        String file = issued.document().kind() + "-" + issued.document().number() + format.extension();
        return Response.ok(format.write(issued.html()), format.type())
                .header("Content-Disposition", "inline; filename=\"" + file + "\"")
                // An act is in French by law, whatever language its reader prefers.
                .header(HttpHeaders.CONTENT_LANGUAGE, Locale.FRENCH.getLanguage())
                .header("Document-Hash", issued.document().hash())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    static String verification(UriInfo uri) {
        return uri.getBaseUriBuilder().path("documents").build() + "/";
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.notFound(
                    Text.of("Aucun dossier « %s ».".formatted(id), "No membership \"%s\".".formatted(id)));
        }
    }
}
