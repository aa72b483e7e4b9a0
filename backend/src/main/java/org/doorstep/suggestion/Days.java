package org.doorstep.suggestion;

/** In how many working days each part is to be done. */
record Days(int acknowledge, int screen, int reply, int rectify) {

    /** Where no category says otherwise. */
    static final Days USUAL = new Days(1, 3, 15, 5);

    /** To call back somebody who is dissatisfied. */
    static final int CALL_BACK = 1;

    /** To review what was rectified, after it was due. */
    static final int REVIEW = 2;

    /** For how long the submitter is waited for. */
    static final int LONGEST_PAUSE = 10;
}
