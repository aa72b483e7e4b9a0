package org.doorstep.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doorstep.platform.Problem.FieldError;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings every error that leaves the service into the closed list and the language of the request. What is not in the
 * list is a bug: it leaves as a bare 500, which the contract does not know, so that every test that meets it fails.
 */
@ApplicationScoped
class ProblemWriter implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemWriter.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final CurrentVertxRequest request;
    private final Metrics metrics;

    ProblemWriter(CurrentVertxRequest request, Metrics metrics) {
        this.request = request;
        this.metrics = metrics;
    }

    @Override
    public int priority() {
        return -1; // after the library's own, whose `instance` repeats the path
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var texts = Texts.in(header("Accept-Language"));
        if (context.cause instanceof Problem ours) {
            var errors = ours.invalid().stream()
                    .map(field -> new FieldError(field.pointer(), texts.get(field.textKey())))
                    .toList();
            var retryAfter = ours.retryAfter() == null ? RETRY_AFTER : ours.retryAfter();
            return write(ours.problemType(), ours.textKey(), errors, ours.getParameters(), retryAfter, texts);
        }
        var type = typeOf(problem.getStatusCode());
        if (type == null) {
            LOG.error("A request met a fault of ours", context.cause);
            return HttpProblem.builder()
                    .withTitle(texts.get("error.title"))
                    .withDetail(texts.get("error"))
                    .withStatus(problem.getStatusCode())
                    .build();
        }
        var errors = type == ProblemType.VALIDATION ? errorsOf(context.cause, texts) : List.<FieldError>of();
        return write(type, type.slug(), errors, Map.of(), RETRY_AFTER, texts);
    }

    private HttpProblem write(
            ProblemType type,
            String textKey,
            List<FieldError> errors,
            Map<String, Object> members,
            Duration retryAfter,
            Texts texts) {
        metrics.refused(type);
        var builder = HttpProblem.builder()
                .withType(URI.create("/problems/" + type.slug()))
                .withTitle(texts.get(type.slug() + ".title"))
                .withDetail(texts.get(textKey))
                .withStatus(type.statusType());
        members.forEach(builder::with);
        if (!errors.isEmpty()) {
            builder.with("errors", errors);
        }
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS) {
            builder.withHeader("Retry-After", Math.max(1, retryAfter.toSeconds()));
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            builder.withHeader("WWW-Authenticate", "Bearer");
        }
        return builder.build();
    }

    /** The closed list has no 405, 406 and 413: no such operation, no such format, not acceptable as sent. */
    private static @Nullable ProblemType typeOf(int status) {
        return switch (status) {
            case 400, 413 -> ProblemType.VALIDATION;
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404, 405 -> ProblemType.NOT_FOUND;
            case 406, 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemType.TOO_MANY_REQUESTS;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> null;
        };
    }

    private static List<FieldError> errorsOf(@Nullable Throwable cause, Texts texts) {
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof ConstraintViolationException violated) {
                return violated.getConstraintViolations().stream()
                        .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                        .toList();
            }
            if (at instanceof JsonMappingException unreadable) {
                return List.of(new FieldError(pointer(unreadable), texts.get("invalid.format")));
            }
            if (at instanceof JsonProcessingException) {
                return List.of(new FieldError("", texts.get("invalid.json")));
            }
        }
        return List.of();
    }

    /** The path of a violation is method.parameter.property…; a lone parameter is one of the address or a header. */
    private static String pointer(ConstraintViolation<?> violation) {
        var body = new StringBuilder();
        var parameter = "";
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                if (node.getIndex() != null) {
                    body.append('/').append(node.getIndex());
                }
                body.append('/').append(node.getName());
            } else if (node.getKind() == ElementKind.CONTAINER_ELEMENT && node.getIndex() != null) {
                body.append('/').append(node.getIndex());
            }
        }
        return body.isEmpty() && !parameter.equals("request") ? "/" + parameter : body.toString();
    }

    private static String pointer(JsonMappingException unreadable) {
        var pointer = new StringBuilder();
        for (var reference : unreadable.getPath()) {
            pointer.append('/')
                    .append(reference.getFieldName() != null ? reference.getFieldName() : reference.getIndex());
        }
        return pointer.toString();
    }

    private @Nullable String header(String name) {
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader(name);
    }
}
