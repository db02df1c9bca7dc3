package org.onewindow.registration.window;

import org.onewindow.platform.rule.Rule;

/**
 * The electronic package 电子大礼包: licence, seals and invoices, handed over together. The licence is
 * there since the confirmation; a window is not opened before.
 */
final class EPackage {

    private EPackage() {}

    /** Ready when seal (T2) and invoices (T3) are; seals that are not wanted do not hold it up. */
    @Rule("REG-120")
    static boolean isReady(TaskState seal, TaskState invoices) {
        return (seal == TaskState.DONE || seal == TaskState.SKIPPED) && invoices == TaskState.DONE;
    }
}
