package org.doorstep.appointment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.doorstep.platform.LocalText;

/** What to have ready for a visit; an array in JSON and in the database, which reads and writes it whole. */
record Documents(@JsonValue List<LocalText> texts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Documents {}
}
