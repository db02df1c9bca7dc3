package org.onewindow.registration.search;

/** How big a business is in the directory of small enterprises. */
enum EntitySize {
    MICRO,
    SMALL
}
