package org.onewindow.registration.scope;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.event.EventType;
import org.onewindow.platform.rule.Rule;

/** A scope item that needs a filing was filed in the form of the set-up. */
@Rule("REG-063")
@EventType(
        id = "REG-063",
        says = "A scope item that needs a filing was filed together with the registration.")
record ItemFiled(
        String applicationId,
        String uscc,
        String filingNumber,
        String scopeItem,
        @Nullable String permitItem,
        LocalDate filedOn,
        String premises) {}
