package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.doorstep.platform.Texts;
import org.doorstep.platform.Xml;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Published suggestions as an Atom feed (RFC 4287). */
@ApplicationScoped
class AtomFeed {

    private static final int TITLE = 40;

    private final String origin;

    AtomFeed(@ConfigProperty(name = "doorstep.public-url") String origin) {
        this.origin = origin;
    }

    byte[] of(List<Suggestion> suggestions, Texts texts) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", origin + "/published-suggestions");
            element(xml, "title", texts.get("feed.suggestions"));
            element(xml, "updated", newest(suggestions).toString());
            link(xml, "self", origin + "/api/v1/published-suggestions/feed.atom");
            link(xml, "alternate", origin + "/published-suggestions");
            for (var suggestion : suggestions) {
                entry(xml, suggestion, texts);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Suggestion suggestion, Texts texts) throws XMLStreamException {
        var text = Objects.requireNonNull(suggestion.publicWords);
        var page = origin + "/published-suggestions/" + suggestion.reference;
        xml.writeStartElement("entry");
        element(xml, "id", page);
        element(
                xml,
                "title",
                text.length() > TITLE ? text.substring(0, text.offsetByCodePoints(0, TITLE)) + "…" : text);
        element(xml, "published", Objects.requireNonNull(suggestion.publishedAt).toString());
        element(xml, "updated", suggestion.publishedAt.toString());
        link(xml, "alternate", page);
        xml.writeStartElement("author");
        element(xml, "name", texts.get("feed.author"));
        xml.writeEndElement();
        if (suggestion.category != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", Xml.text(suggestion.category.name.in(texts.locale())));
        }
        element(xml, "content", suggestion.publicReply == null ? text : text + "\n\n" + suggestion.publicReply);
        xml.writeEndElement();
    }

    private Instant newest(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(one -> Objects.requireNonNull(one.publishedAt))
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Xml.text(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
