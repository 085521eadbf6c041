package coop.vigie.kit.web;

import coop.vigie.kit.Ids;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** The id of a request: the caller's where it is well-formed, else a new one. */
public final class RequestId {

    /** Name of the header, on the request and on every response. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "vigie.requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{8,128}");

    private RequestId() {}

    /** The id of this request, the same each time it is asked for. */
    public static String of(RoutingContext context) {
        String known = context.get(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        String given = context.request().getHeader(HEADER);
        String id = given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : Ids.next().toString();
        context.put(ATTRIBUTE, id);
        return id;
    }
}
