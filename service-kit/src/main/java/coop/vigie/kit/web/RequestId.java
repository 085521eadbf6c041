package coop.vigie.kit.web;

import coop.vigie.kit.Ids;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** The id of a request: the caller's where it is well-formed, else a new one. */
public final class RequestId {

    /** Name of the header, on the request and on every response. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{8,128}");

    private RequestId() {}

    /** The id of this request. Where the caller gave none that is good, it gets one, which it keeps as if it had come with it. */
    public static String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        if (given != null && WELL_FORMED.matcher(given).matches()) {
            return given;
        }
        String id = Ids.next().toString();
        request.headers().set(HEADER, id);
        return id;
    }
}
