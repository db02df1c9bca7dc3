/**
 * Compact JWS with Ed25519 (RFC 7515, RFC 8037), by the JDK alone: a verifier needs nothing else.
 */
@NullMarked
package org.onewindow.registration.jws;

import org.jspecify.annotations.NullMarked;
