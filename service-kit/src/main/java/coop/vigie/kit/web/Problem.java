package coop.vigie.kit.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "A problem document (RFC 9457)")
public record Problem(
        @Schema(description = "Address of the page that explains this type of problem") String type,
        @Schema(description = "Short name of the type, in the language of the answer") String title,
        @Schema(description = "HTTP status", minimum = "400", maximum = "599") int status,
        @Schema(description = "What is the matter this time, and what to do") String detail,
        @Schema(description = "The path that was asked for") String instance,
        @Schema(description = "The request's id, to quote when asking for help") String requestId,
        @Schema(description = "All that is wrong with the input, for status 400") List<Fault> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /** The media type of problem documents. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault of the input.
     *
     * @param pointer JSON Pointer (RFC 6901) into the body
     * @param parameter name of the parameter, where the fault is not in the body
     * @param code stable, whatever the language
     * @param detail what is wrong and what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Fault")
    public record Fault(String pointer, String parameter, String code, String detail) {}
}
