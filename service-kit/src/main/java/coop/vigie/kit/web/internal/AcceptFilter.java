package coop.vigie.kit.web.internal;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** Answers 406 where a resource has none of the formats that the request accepts; the framework would send one all the same. */
@Provider
public class AcceptFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Produces produces = produces();
        if (produces == null || !request.getHeaders().containsKey("Accept")) {
            return;
        }
        boolean acceptable = Arrays.stream(produces.value())
                .map(MediaType::valueOf)
                .anyMatch(made -> request.getAcceptableMediaTypes().stream().anyMatch(made::isCompatible));
        if (!acceptable) {
            throw new NotAcceptableException();
        }
    }

    private Produces produces() {
        if (resource.getResourceMethod() == null) {
            return null;
        }
        Produces ofMethod = resource.getResourceMethod().getAnnotation(Produces.class);
        return ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(Produces.class);
    }
}
