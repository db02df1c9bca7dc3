package org.onewindow.platform.decision;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads a service's decisions from its database and finds any that was changed, taken out or put in
 * another place up to the last signed head. Needs nothing of the running service but its public
 * key.
 */
public final class DecisionVerifier {

    /**
     * @param decisions rows in the chain
     * @param signedUpTo position of the last head with a good signature; what comes later can still
     *     be rewritten unseen
     * @param findings empty when the chain holds
     */
    public record Report(long decisions, long signedUpTo, List<String> findings) {}

    private record Head(String hash, Instant signedAt, byte[] signature) {}

    private static final String CHAIN =
            "select "
                    + ChainLink.COLUMNS
                    + ", c.position, c.previous_hash, c.hash, c.decision_id from decision_chain c"
                    + " left join decision d on d.id = c.decision_id order by c.position";

    private DecisionVerifier() {}

    public static Report verify(Connection database, PublicKey key) throws SQLException {
        return verify(database, List.of(key));
    }

    /**
     * @param keys of the service, former ones too: a head may be signed with any of them
     */
    public static Report verify(Connection database, List<PublicKey> keys) throws SQLException {
        List<String> findings = new ArrayList<>();
        Map<Long, Head> heads = heads(database);
        long position = 0;
        long signedUpTo = 0;
        String previous = ChainLink.BEGINNING;
        try (PreparedStatement query = database.prepareStatement(CHAIN)) {
            query.setFetchSize(1000);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    position++;
                    checkPlace(row, position, previous, findings);
                    position = row.getLong(9);
                    previous = row.getString(11);
                    Head head = heads.remove(position);
                    if (head != null && checkHead(position, previous, head, keys, findings)) {
                        signedUpTo = position;
                    }
                }
            }
        }
        heads.keySet()
                .forEach(
                        gone ->
                                findings.add(
                                        "position " + gone + ": signed head without its decision"));
        findings.addAll(unchained(database));
        return new Report(position, signedUpTo, List.copyOf(findings));
    }

    private static void checkPlace(
            ResultSet row, long expected, String previous, List<String> findings)
            throws SQLException {
        long position = row.getLong(9);
        UUID id = row.getObject(12, UUID.class);
        if (position != expected) {
            findings.add("position " + expected + ": missing from the chain");
        }
        if (row.getObject(1) == null) {
            findings.add("position " + position + ": decision " + id + " is missing");
            return;
        }
        if (!row.getString(10).equals(previous)) {
            findings.add("position " + position + ": does not follow the one before it");
        }
        if (!ChainLink.read(row).hashAfter(row.getString(10)).equals(row.getString(11))) {
            findings.add("position " + position + ": decision " + id + " was changed");
        }
    }

    private static boolean checkHead(
            long position, String hash, Head head, List<PublicKey> keys, List<String> findings) {
        if (!head.hash.equals(hash)) {
            findings.add("position " + position + ": the signed head has another hash");
            return false;
        }
        try {
            byte[] signed = DecisionChain.signedText(position, hash, head.signedAt);
            for (PublicKey key : keys) {
                if (isSignedBy(key, signed, head.signature)) {
                    return true;
                }
            }
        } catch (GeneralSecurityException e) {
            findings.add("position " + position + ": unreadable signature");
            return false;
        }
        findings.add("position " + position + ": the head's signature is not by this key");
        return false;
    }

    private static boolean isSignedBy(PublicKey key, byte[] signed, byte[] signature)
            throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(signed);
        return verifier.verify(signature);
    }

    /**
     * Decisions beside the chain that are not waiting for it either: put in, or their link removed.
     */
    private static List<String> unchained(Connection database) throws SQLException {
        List<String> findings = new ArrayList<>();
        try (PreparedStatement query =
                        database.prepareStatement(
                                "select d.id from decision d"
                                        + " where not exists (select 1 from decision_chain c where c.decision_id = d.id)"
                                        + " and not exists (select 1 from decision_unchained u where u.decision_id = d.id)");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                findings.add("decision " + row.getString(1) + " stands outside the chain");
            }
        }
        return findings;
    }

    private static Map<Long, Head> heads(Connection database) throws SQLException {
        Map<Long, Head> heads = new HashMap<>();
        try (PreparedStatement query =
                        database.prepareStatement(
                                "select position, hash, signed_at, signature from decision_head");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                heads.put(
                        row.getLong(1),
                        new Head(
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                Base64.getDecoder().decode(row.getString(4))));
            }
        }
        return heads;
    }
}
