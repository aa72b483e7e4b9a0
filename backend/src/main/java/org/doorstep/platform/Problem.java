package org.doorstep.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that a client is told about (RFC 9457): a type of the closed list, and the key of a text that says what
 * happened here. Texts are in {@code texts.properties}, in the language of the request.
 */
public final class Problem extends HttpProblem {

    /** One thing that is wrong in a request: where (RFC 6901 pointer, or {@code /name} of a parameter) and what. */
    public record FieldError(String pointer, String detail) {}

    private final ProblemType problemType;
    private final String textKey;
    private final List<InvalidField> invalid;
    private final @Nullable Duration retryAfter;

    /** A wrong field and the key of the text that says why, not yet in a language. */
    record InvalidField(String pointer, String textKey) {}

    private Problem(Builder builder, ProblemType type, String textKey, List<InvalidField> invalid) {
        this(builder, type, textKey, invalid, null);
    }

    private Problem(
            Builder builder,
            ProblemType type,
            String textKey,
            List<InvalidField> invalid,
            @Nullable Duration retryAfter) {
        super(builder);
        this.retryAfter = retryAfter;
        this.problemType = type;
        this.textKey = textKey;
        this.invalid = invalid;
    }

    /** A problem whose detail is the text with this key. */
    public static Problem of(ProblemType type, String textKey) {
        return new Problem(builder(type), type, textKey, List.of());
    }

    /** A problem with an extension member (RFC 9457 §3.2), such as {@code alternatives}. */
    public static Problem of(ProblemType type, String textKey, String member, Object value) {
        return new Problem(builder(type).with(member, value), type, textKey, List.of());
    }

    /** One wrong field; {@code pointer} points into the body or is {@code /name} of a parameter or header. */
    public static Problem invalid(String pointer, String textKey) {
        return new Problem(
                builder(ProblemType.VALIDATION),
                ProblemType.VALIDATION,
                "validation",
                List.of(new InvalidField(pointer, textKey)));
    }

    /** Asked too often: the same request may be sent again after this time. */
    public static Problem tooManyRequests(Duration retryAfter) {
        var type = ProblemType.TOO_MANY_REQUESTS;
        return new Problem(builder(type), type, "too-many-requests", List.of(), retryAfter);
    }

    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND, "not-found");
    }

    public static Problem forbidden() {
        return of(ProblemType.FORBIDDEN, "forbidden");
    }

    private static Builder builder(ProblemType type) {
        return HttpProblem.builder()
                .withType(URI.create("/problems/" + type.slug()))
                .withTitle(type.slug())
                .withStatus(type.statusType());
    }

    /** What happened, in one sentence, for protocols that have a form of their own for errors. */
    public String describe(Texts texts) {
        return invalid.isEmpty()
                ? texts.get(textKey)
                : invalid.getFirst().pointer().substring(1)
                        + ": "
                        + texts.get(invalid.getFirst().textKey());
    }

    ProblemType problemType() {
        return problemType;
    }

    String textKey() {
        return textKey;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    List<InvalidField> invalid() {
        return invalid;
    }
}
