package org.doorstep.suggestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.doorstep.platform.BodyLimit;
import org.doorstep.platform.DatabaseRefusals;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Texts;
import org.doorstep.platform.Xml;
import org.doorstep.suggestion.Open311.Answer;
import org.doorstep.suggestion.Open311.Refused;
import org.jboss.logging.Logger;

/**
 * The addresses of {@link Open311}, {@code /open311/v2/…}, each in JSON and XML, and its errors in the form of the specification. They
 * are not below {@code /api/v1} and not in its contract: the specification is theirs.
 */
@ApplicationScoped
class Open311Routes {

    private static final Logger LOG = Logger.getLogger(Open311Routes.class);
    private static final int LONGEST_FORM = 32_768; // 2,000 characters of Chinese, percent-encoded, and the rest
    private static final String BASE = "^/open311/v2/";
    private static final String FORMAT = "\\.(?<format>json|xml)$";

    private final Open311 open311;
    private final ObjectMapper json;
    private final DatabaseRefusals refusals;
    private final CurrentVertxRequest current;

    Open311Routes(Open311 open311, ObjectMapper json, DatabaseRefusals refusals, CurrentVertxRequest current) {
        this.open311 = open311;
        this.json = json;
        this.refusals = refusals;
        this.current = current;
    }

    void register(@Observes Router router) {
        router.getWithRegex(BASE + "services" + FORMAT)
                .blockingHandler(request -> answer(request, (one, texts) -> open311.services(texts)), false);
        router.getWithRegex(BASE + "requests" + FORMAT)
                .blockingHandler(request -> answer(request, open311::requests), false);
        router.getWithRegex(BASE + "requests/(?<reference>[^/.]{1,40})" + FORMAT)
                .blockingHandler(
                        request -> answer(request, (one, texts) -> open311.request(one.pathParam("reference"), texts)),
                        false);
        router.postWithRegex(BASE + "requests" + FORMAT)
                .order(BodyLimit.BEFORE_IT)
                .handler(this::requireShortForm);
        router.postWithRegex(BASE + "requests" + FORMAT)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_FORM))
                .blockingHandler(request -> answer(request, open311::submit), false)
                .failureHandler(request ->
                        refuse(request, request.statusCode() == 413 ? "validation.too-large" : "validation.title"));
    }

    /** Asked before the service's own limit, which answers in another form. */
    private void requireShortForm(RoutingContext request) {
        if (BodyLimit.length(request) <= LONGEST_FORM) {
            request.next();
        } else {
            refuse(request, "validation.too-large");
        }
    }

    /** What is left of the body is not waited for. */
    private void refuse(RoutingContext request, String text) {
        if (request.response().headWritten()) {
            return; // what still comes of the body fails once more
        }
        request.response().putHeader("Connection", "close");
        var texts = Texts.in(request.request().getHeader("Accept-Language"));
        send(request, error(400, texts.get(text)));
    }

    @ActivateRequestContext
    void answer(RoutingContext request, BiFunction<RoutingContext, Texts, Answer> work) {
        current.setCurrent(request);
        var texts = Texts.in(request.request().getHeader("Accept-Language"));
        try {
            send(request, work.apply(request, texts));
        } catch (Refused refused) {
            send(request, error(refused.status(), String.valueOf(refused.getMessage())));
        } catch (Problem problem) {
            var status = problem.getStatusCode() == 401
                    ? 403
                    : problem.getStatusCode(); // as the specification has it for a wrong key
            send(request, error(status, problem.describe(texts)));
        } catch (RuntimeException failure) {
            send(request, failed(failure, texts));
        }
    }

    private Answer failed(RuntimeException failure, Texts texts) {
        if (refusals.asProblem(failure) instanceof Problem problem) {
            return error(problem.getStatusCode(), problem.describe(texts));
        }
        LOG.error("an Open311 request failed", failure);
        return error(500, texts.get("error"));
    }

    private static Answer error(int status, String description) {
        return new Answer(status, "errors", "error", List.of(Map.of("code", status, "description", description)));
    }

    private void send(RoutingContext request, Answer answer) {
        var isXml = "xml".equals(request.pathParam("format"));
        request.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", (isXml ? "text/xml" : "application/json") + ";charset=utf-8")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Buffer.buffer(isXml ? xml(answer) : json(answer)));
    }

    private byte[] json(Answer answer) {
        try {
            return json.writeValueAsBytes(answer.items());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] xml(Answer answer) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement(answer.list());
            for (var item : answer.items()) {
                xml.writeStartElement(answer.item());
                for (var field : item.entrySet()) {
                    xml.writeStartElement(field.getKey());
                    xml.writeCharacters(Xml.text(String.valueOf(field.getValue())));
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
