package org.onewindow.registration.entity;

import java.time.LocalDate;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/**
 * A branch has come into being. It is told about what the branch belongs to, so that it comes after
 * the registration of that and before its exit; the branch itself has its own {@code
 * EntityRegistered}.
 *
 * @param uscc of what the branch belongs to
 * @param authorityCode of the branch
 */
@EventType(id = "EVT-08", says = "A branch of this entity was registered.")
@Rule("EVT-08")
record BranchRegistered(
        String uscc,
        String branchUscc,
        String branchName,
        String authorityCode,
        LocalDate establishedOn) {}
