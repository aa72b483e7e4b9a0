package org.doorstep.platform;

import static com.atlassian.oai.validator.report.ValidationReport.Level.ERROR;
import static com.atlassian.oai.validator.report.ValidationReport.Level.IGNORE;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Fails a test in which the service says anything that {@code openapi.yaml} does not, or accepts a request that
 * {@code openapi.yaml} refuses. A request that the service refuses too may be as wrong as a test likes.
 */
public final class Contract implements Filter {

    static final Path FILE = Path.of("..", "openapi.yaml");

    private static final Contract INSTANCE = new Contract(text());

    private final OpenApiInteractionValidator whole;
    private final OpenApiInteractionValidator answers;

    private Contract(String text) {
        whole = validator(text, LevelResolver.create().withDefaultLevel(ERROR));
        answers = validator(
                text,
                LevelResolver.create()
                        .withDefaultLevel(ERROR)
                        .withLevel("validation.request", IGNORE)
                        .withLevel("validation.request.path.missing", ERROR)
                        .withLevel("validation.request.operation.notAllowed", ERROR));
    }

    public static Contract filter() {
        return INSTANCE;
    }

    /** The validator reads OpenAPI 3.0; of 3.1 our contract uses only words that say nothing about a message. */
    private static String text() {
        try {
            var contract = (ObjectNode) Yaml.mapper().readTree(FILE.toFile());
            contract.put("openapi", "3.0.3");
            ((ObjectNode) contract.path("info")).remove("summary");
            ((ObjectNode) contract.path("info").path("license")).remove("identifier");
            // It knows no oauth2 either; to a request it is a bearer token.
            var schemes = (ObjectNode) contract.path("components").path("securitySchemes");
            schemes.putObject("portal").put("type", "http").put("scheme", "bearer");
            contract.path("components").path("schemas").forEach(schema -> ((ObjectNode) schema).remove("examples"));
            return contract.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var faults = faults(RestAssuredRequest.of(request), RestAssuredResponse.of(response));
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s answered %d: %s%n%s"
                    .formatted(
                            request.getMethod(), request.getURI(), response.statusCode(), response.asString(), faults));
        }
        return response;
    }

    /** What the contract has against an exchange; empty when nothing. */
    public static String faults(Request request, com.atlassian.oai.validator.model.Response response) {
        var isAccepted = response.getStatus() < 400;
        var report = (isAccepted ? INSTANCE.whole : INSTANCE.answers).validate(request, response);
        return report.hasErrors() ? SimpleValidationReportFormat.getInstance().apply(report) : "";
    }

    private static OpenApiInteractionValidator validator(String text, LevelResolver.Builder levels) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(text)
                .withBasePathOverride("/api/v1")
                .withLevelResolver(levels.build())
                .build();
    }
}
