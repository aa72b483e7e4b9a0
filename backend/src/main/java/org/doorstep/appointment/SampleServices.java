package org.doorstep.appointment;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.doorstep.platform.SampleData;

/** The services of the sample district, as in {@code sample/services.json}: what stations of the country take to the door. */
@ApplicationScoped
class SampleServices {

    private final SampleData sample;
    private final ServiceRepository services;
    private final ObjectMapper json;

    SampleServices(SampleData sample, ServiceRepository services, ObjectMapper json) {
        this.sample = sample;
        this.services = services;
        this.json = json;
    }

    void load(@Observes StartupEvent start) {
        sample.fill(
                Service.class,
                () -> catalogue().forEach(input -> {
                    var service = new Service(input.code());
                    service.change(input);
                    services.persist(service);
                }));
    }

    private List<ServiceInput> catalogue() {
        try (var file = SampleServices.class.getResourceAsStream("/sample/services.json")) {
            return List.of(json.readValue(Objects.requireNonNull(file), ServiceInput[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
