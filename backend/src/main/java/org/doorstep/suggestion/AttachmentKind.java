package org.doorstep.suggestion;

/** What a file is. */
enum AttachmentKind {
    SCAN,
    EVIDENCE
}
