package org.doorstep.suggestion;

/** How something was said; {@code WEB} is a resident's own way, {@code PORTAL} a portal's, the others are written down by staff. */
enum Channel {
    BOOK,
    TALK,
    VISIT,
    OPEN_DAY,
    QUESTIONNAIRE,
    WEB,
    WECHAT,
    WEIBO,
    PHONE,
    PORTAL
}
