package org.onewindow.registration.fraud;

/** Which registration was obtained by fraud. */
enum Target {
    SETUP,
    CHANGE,
    EXIT
}
