package coop.vigie.catalogue.search;

import coop.vigie.catalogue.document.Parameters;
import coop.vigie.catalogue.search.SearchViews.FacetView;
import coop.vigie.catalogue.search.SearchViews.PlatformSummary;
import coop.vigie.kit.web.Page;
import coop.vigie.kit.web.PageQuery;
import coop.vigie.kit.web.PublicRead;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding platforms. */
@Path("/platforms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platforms")
class SearchResource {

    private final SearchStore store;
    private final SearchViews views;
    private final SimilarStore similar;
    private final CheckQuery check;

    SearchResource(SearchStore store, SearchViews views, SimilarStore similar, CheckQuery check) {
        this.store = store;
        this.views = views;
        this.similar = similar;
        this.check = check;
    }

    /** A page of results. */
    @Schema(name = "PlatformPage", description = "A page of platforms, with the facets asked for")
    record ResultPage(
            List<PlatformSummary> items,
            @Schema(description = "Absolute address of the next page; absent on the last one") String next,
            @Schema(description = "The words searched for, where a slip was mended") String corrected,
            List<FacetView> facets) {}

    @GET
    @PublicRead
    @Operation(
            operationId = "findPlatforms",
            summary = "Find platforms",
            description =
                    "French full text with accents, plurals and slips forgiven and the vocabulary's everyday words known; every"
                            + " filter takes several values; facets count each value, zero included, and choosing a value does not shrink"
                            + " its own facet's counts.")
    @APIResponse(
            responseCode = "200",
            description = "A page; in the other formats all that is found, streamed",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ResultPage.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = FormatExamples.CSV),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/ld+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = FormatExamples.JSON_LD)
            })
    public Response find(@BeanParam PlatformQuery query, @BeanParam PageQuery page) {
        check.handle(query);
        SearchStore.Start start =
                page.after().map(p -> new SearchStore.Start(p.get(0), p.get(1))).orElse(null);
        SearchStore.Found found = store.find(query, start, page.fetch(), page.wantsTotal());
        Page<SearchStore.Hit> hits = page.page(found.hits(), hit -> List.of(hit.sortKey(), hit.platformId()));
        Response.ResponseBuilder answer = Response.ok(new ResultPage(
                views.of(hits.items(), found.tsquery()), hits.next(), found.corrected(), views.facets(found.facets())));
        // Named here, since the filter that makes the ETag runs before the format is settled.
        answer.type(MediaType.APPLICATION_JSON_TYPE);
        if (hits.next() != null) {
            answer.header("Link", "<" + hits.next() + ">; rel=\"next\"");
        }
        if (found.total() != null) {
            answer.header("Total-Count", found.total());
        }
        return answer.build();
    }

    @GET
    @Path("/{id}/similar")
    @PublicRead
    @Operation(
            operationId = "listSimilarPlatforms",
            summary = "Platforms that do similar things, the most similar first")
    public Page<PlatformSummary> similar(@PathParam("id") String id, @BeanParam PageQuery page) {
        return Parameters.onlyPage(page, views.of(similar.find(id, page.limit()), null));
    }
}
