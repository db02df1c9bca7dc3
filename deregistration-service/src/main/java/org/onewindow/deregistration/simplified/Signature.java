package org.onewindow.deregistration.simplified;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A signature under a commitment that the trust provider vouches for.
 *
 * @param personHash SHA-256 in hex of the signer's identity number
 * @param token the trust provider's JWS, kept as proof
 */
@Embeddable
record Signature(
        @Column(nullable = false) String personHash,
        @Column(nullable = false) String name,
        @Column(nullable = false) String token) {}
