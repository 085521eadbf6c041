package coop.vigie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the documents show works as shown. */
class DocumentationDT {

    private final HttpClient client = HttpClient.newHttpClient();

    @TestFactory
    Stream<DynamicTest> readme() throws IOException {
        List<DocumentedCall> calls = DocumentedCall.in(Files.readString(Path.of("../README.md")));
        assertThat(calls).hasSizeGreaterThan(4);
        return calls.stream()
                .map(call -> DynamicTest.dynamicTest(
                        "README.md:" + call.line() + " " + call.method() + " " + call.path(), () -> check(call)));
    }

    private void check(DocumentedCall call) throws IOException, InterruptedException {
        assertThat(call.expected()).as("each block says what it answers").isNotEmpty();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Vigie.url() + call.path()))
                .method(
                        call.method(),
                        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        for (String header : call.headers()) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1].replace("$TOKEN", token(call)));
        }

        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());

        if (call.status() == 0) {
            assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        } else {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(call.status());
        }
        assertThat(response.body()).contains(call.expected());
    }

    private static String token(DocumentedCall call) {
        return call.tokenRole() == null ? "" : Vigie.token(call.tokenRole(), call.tokenOrganisation());
    }
}
