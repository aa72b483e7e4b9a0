package org.doorstep.appointment;

import java.util.List;
import org.doorstep.platform.LocalText;

record ServiceView(
        String code,
        LocalText name,
        LocalText description,
        LocalText eligibility,
        List<LocalText> documents,
        int durationMinutes,
        boolean active) {

    static ServiceView of(Service service) {
        return new ServiceView(
                service.code,
                service.name,
                service.description,
                service.eligibility,
                service.documents(),
                service.durationMinutes,
                service.active);
    }
}
