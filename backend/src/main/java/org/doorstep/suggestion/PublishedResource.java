package org.doorstep.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Texts;
import org.jspecify.annotations.Nullable;

/** What was suggested and what became of it, for everybody. */
@Path("/published-suggestions")
@PermitAll
class PublishedResource {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final PageRequest FEED = new PageRequest(50, Cursor.START);

    private final PublishedRepository published;
    private final CategoryRepository categories;
    private final AtomFeed feed;
    private final Conditional conditional;
    private final Clock clock;

    PublishedResource(
            PublishedRepository published,
            CategoryRepository categories,
            AtomFeed feed,
            Conditional conditional,
            Clock clock) {
        this.published = published;
        this.categories = categories;
        this.feed = feed;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    public Response list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("categoryId") @Nullable String categoryId,
            @QueryParam("implemented") @Nullable String implemented,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        var page = PageRequest.of(limit, cursor);
        var filter = new PublishedRepository.Filter(
                SuggestionSearch.id("stationId", stationId),
                SuggestionSearch.id("categoryId", categoryId)
                        .map(categories::withThoseBelow)
                        .orElse(List.of()),
                Optional.ofNullable(implemented).map(value -> Parameters.flag("implemented", value)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                SuggestionSearch.words(q));
        return conditional.readPublic(
                request,
                FRESH,
                Page.of(
                                published.page(filter, page),
                                page,
                                one -> new Cursor(Objects.requireNonNull(one.publishedAt), one.id()))
                        .map(one -> PublishedView.of(one, clock.getZone())));
    }

    @GET
    @Path("{reference}")
    public Response get(String reference, @Context Request request) {
        var one = Reference.parse(reference).flatMap(published::named).orElseThrow(Problem::notFound);
        return conditional.readPublic(request, FRESH, PublishedView.of(one, clock.getZone()));
    }

    @GET
    @Path("feed.atom")
    @Produces({MediaType.APPLICATION_ATOM_XML, MediaType.APPLICATION_JSON})
    public Response feed(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, @Context Request request) {
        var items = Page.of(published.page(PublishedRepository.Filter.NONE, FEED), FEED, one -> Cursor.ofId(one.id()))
                .items();
        return Conditional.readPublicBytes(
                request, FRESH, feed.of(items, Texts.in(language)), MediaType.APPLICATION_ATOM_XML_TYPE);
    }
}
