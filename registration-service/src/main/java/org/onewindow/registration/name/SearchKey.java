package org.onewindow.registration.name;

import org.jspecify.annotations.Nullable;

/** The form in which names are searched: as names are compared, so that looks do not count. */
public final class SearchKey {

    private SearchKey() {}

    /** Full and half width folded, traditional made simplified, only letters and digits kept. */
    public static String of(@Nullable String name) {
        return name == null ? "" : NameKey.of(name);
    }
}
