package org.doorstep.platform;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of every span what OpenTelemetry puts there of a caller: addresses, the browser, and the path and query, in
 * which somebody may have typed a telephone number. The route stays, as a template.
 */
@Singleton
class TracesOfNobody implements SpanProcessor {

    private static final List<String> TOLD_BY_CALLERS = List.of(
            "client.address",
            "http.client_ip",
            "http.target",
            "http.url",
            "network.peer.address",
            "url.full",
            "url.path",
            "url.query",
            "user_agent.original");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        TOLD_BY_CALLERS.forEach(attribute -> span.setAttribute(attribute, ""));
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
