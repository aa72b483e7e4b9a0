package org.doorstep.event;

/** Why a stock becomes bigger or smaller. */
enum MovementKind {
    /** From the printer's. */
    RECEIVED(1),
    /** What was left over. */
    RETURNED(1),
    HANDED_OUT(-1),
    /** Lost, damaged or out of date. */
    WRITTEN_OFF(-1);

    private final int sign;

    MovementKind(int sign) {
        this.sign = sign;
    }

    int change(int quantity) {
        return sign * quantity;
    }
}
