package org.doorstep.appointment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.doorstep.platform.SampleData;

/** The services of the sample district, as in {@code sample/services.json}: what stations of the country take to the door. */
@ApplicationScoped
class SampleServices {

    private final SampleData sample;
    private final ServiceRepository services;

    SampleServices(SampleData sample, ServiceRepository services) {
        this.sample = sample;
        this.services = services;
    }

    void load(@Observes StartupEvent start) {
        sample.fill(
                Service.class,
                () -> sample.read("services.json", ServiceInput[].class).forEach(input -> {
                    var service = new Service(input.code());
                    service.change(input);
                    services.persist(service);
                }));
    }
}
