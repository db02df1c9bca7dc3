package org.onewindow.registration.entity;

import java.util.EnumSet;
import java.util.Set;
import org.onewindow.platform.rule.Rule;

/**
 * The status of an entity (5.1).
 *
 * <pre>
 *   set-up ──► ACTIVE ◄──► DORMANT
 *                │ ▲           │
 *                ▼ │ (CL 230)  ▼
 *              LIQUIDATING ◄───┘      REVOKED, STRUCK_OFF and CANCELLED are reached from the
 *                │                    living ones and keep their name while being liquidated;
 *                ▼                    every status ends in DEREGISTERED.
 *            DEREGISTERED             Back to a former status only by restoration or reversal.
 * </pre>
 */
public enum EntityStatus {
    ACTIVE("存续"),
    DORMANT("歇业"),
    LIQUIDATING("清算"),
    REVOKED("吊销"),
    STRUCK_OFF("除名"),
    CANCELLED("设立登记被撤销"),
    DEREGISTERED("注销");

    private final String chinese;

    EntityStatus(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The statuses that may follow in the ordinary way. */
    @Rule({"GEN-020", "INV-04"})
    Set<EntityStatus> next() {
        return switch (this) {
            case ACTIVE ->
                    EnumSet.of(DORMANT, LIQUIDATING, REVOKED, STRUCK_OFF, CANCELLED, DEREGISTERED);
            case DORMANT ->
                    EnumSet.of(ACTIVE, LIQUIDATING, REVOKED, STRUCK_OFF, CANCELLED, DEREGISTERED);
            case LIQUIDATING -> EnumSet.of(ACTIVE, REVOKED, CANCELLED, DEREGISTERED);
            case REVOKED -> EnumSet.of(CANCELLED, DEREGISTERED);
            case STRUCK_OFF -> EnumSet.of(ACTIVE, CANCELLED, DEREGISTERED);
            case CANCELLED -> EnumSet.of(DEREGISTERED);
            case DEREGISTERED -> EnumSet.noneOf(EntityStatus.class);
        };
    }

    @Rule("INV-04")
    public boolean mayBecome(EntityStatus other) {
        return next().contains(other);
    }

    /**
     * The way back to a former status, which only a restoration takes: a registration that was
     * wrongly cancelled, an exit obtained by fraud, a reversed revocation.
     */
    @Rule({"INV-04", "INV-25"})
    public boolean mayBeRestoredTo(EntityStatus former) {
        return switch (this) {
            case DEREGISTERED, CANCELLED, REVOKED -> former.mayBecome(this);
            case ACTIVE, DORMANT, LIQUIDATING, STRUCK_OFF -> false;
        };
    }

    /** Counts among the entities alive (INV-26). */
    public boolean isAlive() {
        return this == ACTIVE || this == DORMANT || this == LIQUIDATING;
    }
}
