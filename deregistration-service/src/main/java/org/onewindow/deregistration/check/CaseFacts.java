package org.onewindow.deregistration.check;

/**
 * What the case itself knows.
 *
 * @param committed whether all investors have signed that no suit is pending (D8)
 * @param terminatedBefore whether an earlier simplified case of the entity was terminated (D15)
 * @param terminationBlocks what the place makes of that: the parameter {@code
 *     simplifiedExit.earlierTerminated.action}
 */
public record CaseFacts(boolean committed, boolean terminatedBefore, boolean terminationBlocks) {}
