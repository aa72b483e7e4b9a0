package org.doorstep.suggestion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.identity.PortalKeys;
import org.doorstep.identity.Scope;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Published suggestions for clients of Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2): categories are its services, suggestions
 * its service requests. {@link Open311Routes} has its addresses and forms.
 */
@ApplicationScoped
class Open311 {

    private static final int MOST = 200;
    private static final Duration USUAL_SPAN = Duration.ofDays(90);

    private final CategoryRepository categories;
    private final PublishedRepository published;
    private final Receiving receiving;
    private final PortalKeys keys;
    private final Idempotency idempotency;
    private final Validator validator;
    private final Clock clock;

    Open311(
            CategoryRepository categories,
            PublishedRepository published,
            Receiving receiving,
            PortalKeys keys,
            Idempotency idempotency,
            Validator validator,
            Clock clock) {
        this.categories = categories;
        this.published = published;
        this.receiving = receiving;
        this.keys = keys;
        this.idempotency = idempotency;
        this.validator = validator;
        this.clock = clock;
    }

    /** An answer: the names of the list and of its items in XML, and the items. */
    record Answer(int status, String list, String item, List<Map<String, Object>> items) {}

    /** What the specification answers with, instead of a problem. */
    static final class Refused extends RuntimeException {

        private final int status;

        Refused(int status, String description) {
            super(description, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    Answer services(Texts texts) {
        return new Answer(
                200,
                "services",
                "service",
                categories.tree(false).stream().map(one -> service(one, texts)).toList());
    }

    private static Map<String, Object> service(Category category, Texts texts) {
        var service = new LinkedHashMap<String, Object>();
        service.put("service_code", String.valueOf(category.id()));
        service.put("service_name", category.name.in(texts.locale()));
        service.put("description", category.name.in(texts.locale()));
        service.put("metadata", false);
        service.put("type", "realtime");
        service.put("keywords", "");
        service.put("group", category.parent == null ? "" : category.parent.name.in(texts.locale()));
        return service;
    }

    /** By reference, or of a time, a service, a status; without any the last 90 days. The newest 200 at most. */
    Answer requests(RoutingContext request, Texts texts) {
        var ids = parameter(request, "service_request_id");
        if (ids.isPresent()) {
            return requests(Arrays.stream(ids.get().split(",", -1)).limit(MOST).flatMap(this::named), texts);
        }
        var until = parameter(request, "end_date").map(value -> time("end_date", value));
        var from = parameter(request, "start_date").map(value -> time("start_date", value));
        var filter = new PublishedRepository.Filter(
                Optional.empty(),
                parameter(request, "service_code")
                        .map(Open311::code)
                        .map(categories::withThoseBelow)
                        .orElse(List.of()),
                Optional.empty(),
                Optional.of(from.orElse(until.orElse(clock.instant()).minus(USUAL_SPAN))),
                until,
                parameter(request, "status").map(Open311::statuses).orElse(List.of()),
                Optional.empty());
        return requests(
                published.page(filter, new PageRequest(MOST, Cursor.START)).stream()
                        .limit(MOST),
                texts);
    }

    Answer request(String reference, Texts texts) {
        var answer = requests(named(reference), texts);
        if (answer.items().isEmpty()) {
            throw new Refused(404, texts.get("open311.no-request"));
        }
        return answer;
    }

    private Stream<Suggestion> named(String reference) {
        return Reference.parse(reference).flatMap(published::named).stream();
    }

    private Answer requests(Stream<Suggestion> suggestions, Texts texts) {
        return new Answer(
                200,
                "service_requests",
                "request",
                suggestions.map(one -> request(one, texts)).toList());
    }

    private Map<String, Object> request(Suggestion suggestion, Texts texts) {
        var request = new LinkedHashMap<String, Object>();
        request.put("service_request_id", suggestion.reference);
        request.put("status", isClosed(suggestion.status) ? "closed" : "open");
        request.put(
                "status_notes",
                texts.get("suggestion.status." + suggestion.status.name())
                        + Optional.ofNullable(suggestion.publicReply)
                                .map(reply -> "：" + reply)
                                .orElse(""));
        if (suggestion.category != null) {
            request.put("service_name", suggestion.category.name.in(texts.locale()));
            request.put("service_code", String.valueOf(suggestion.category.id()));
        }
        request.put("description", Objects.requireNonNull(suggestion.publicWords));
        if (suggestion.station != null) {
            request.put("agency_responsible", suggestion.station.name().in(texts.locale()));
            request.put("address", suggestion.station.address().in(texts.locale()));
            request.put("lat", suggestion.station.latitude());
            request.put("long", suggestion.station.longitude());
        }
        request.put("requested_datetime", at(suggestion.receivedAt));
        request.put("updated_datetime", at(suggestion.updatedAt));
        return request;
    }

    /** What is not done is open, also when it was answered. */
    private static boolean isClosed(SuggestionStatus status) {
        return switch (status) {
            case IMPLEMENTED, CLOSED, INVALID, DUPLICATE, REFERRED, WITHDRAWN -> true;
            case RECEIVED,
                    SCREENING,
                    VALID,
                    ASSIGNED,
                    IN_PROGRESS,
                    AWAITING_SUBMITTER,
                    NOT_ADOPTED,
                    REPLIED,
                    REOPENED -> false;
        };
    }

    private static List<SuggestionStatus> statuses(String asked) {
        var closed = asked.equals("closed");
        if (!closed && !asked.equals("open")) {
            throw new Refused(400, "status: open, closed");
        }
        return Arrays.stream(SuggestionStatus.values())
                .filter(one -> isClosed(one) == closed)
                .toList();
    }

    /** Takes one in, of a portal with {@code suggestions:submit}. With an {@code Idempotency-Key} it is safe to repeat. */
    Answer submit(RoutingContext request, Texts texts) {
        var key = field(request, "api_key").orElseThrow(() -> new Refused(403, texts.get("open311.no-key")));
        var portal = keys.require(key, request.response());
        if (!portal.scopes().contains(Scope.SUGGESTIONS_SUBMIT)) {
            throw new Refused(403, texts.get("forbidden"));
        }
        var category = field(request, "service_code")
                .map(Open311::code)
                .orElseThrow(() -> new Refused(400, texts.get("open311.no-service")));
        var place = field(request, "address_string")
                .or(() -> field(request, "lat")
                        .flatMap(lat -> field(request, "long").map(lng -> lat + ", " + lng)))
                .or(() -> field(request, "address_id"))
                .orElseThrow(() -> new Refused(400, texts.get("open311.no-place")));
        var description =
                field(request, "description").orElseThrow(() -> new Refused(400, texts.get("open311.no-description")));
        var input = new SuggestionInput(
                description + "\n" + texts.get("open311.place") + place,
                null,
                category,
                submitter(request).orElse(null),
                true,
                true,
                null,
                null,
                null,
                null);
        requireValid(input);
        var idempotencyKey = request.request().getHeader("Idempotency-Key");
        var answer = QuarkusTransaction.requiringNew()
                .call(() -> idempotency.onceIfKeyed(
                        "open311/portal-" + portal.portalId(),
                        idempotencyKey,
                        input,
                        () -> Response.ok(receiving
                                        .receive(input, Optional.empty(), Optional.of(portal))
                                        .suggestion()
                                        .reference)
                                .build()));
        var reference = String.valueOf(answer.getEntity()).replace("\"", "");
        Map<String, Object> received = new LinkedHashMap<>();
        received.put("service_request_id", reference);
        received.put("service_notice", texts.get("open311.received"));
        return new Answer(201, "service_requests", "request", List.of(received));
    }

    private void requireValid(SuggestionInput input) {
        for (var violation : validator.validate(input)) {
            throw new Refused(400, violation.getPropertyPath() + ": " + violation.getMessage());
        }
    }

    private static Optional<Submitter> submitter(RoutingContext request) {
        var name = Stream.of("last_name", "first_name")
                .flatMap(part -> field(request, part).stream())
                .reduce(String::concat);
        var phone = field(request, "phone");
        return name.isEmpty() && phone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Submitter(name.orElse(null), phone.orElse(null)));
    }

    private String at(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.atZone(clock.getZone()).toOffsetDateTime().withNano(0));
    }

    private static Instant time(String name, String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Refused(400, name + ": 2026-11-24T09:00:00+08:00");
        }
    }

    private static long code(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException unreadable) {
            throw new Refused(404, "service_code");
        }
    }

    private static Optional<String> parameter(RoutingContext request, String name) {
        return given(request.queryParams().get(name));
    }

    private static Optional<String> field(RoutingContext request, String name) {
        return given(request.request().getFormAttribute(name));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
