package org.onewindow.testkit;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A full event type, {@code onewindow.registration.EntityRegistered.v1}. */
record EventTypeName(String publisher, String name, int version) {

    private static final Pattern FORM =
            Pattern.compile("onewindow\\.([a-z]+)\\.([A-Z][A-Za-z0-9]*)\\.v([1-9][0-9]*)");

    static EventTypeName parse(String type) {
        Matcher matcher = FORM.matcher(type);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a full event type: " + type);
        }
        return new EventTypeName(
                matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }

    /** Where its schema stands, seen from a service's module: what comes from outside, here. */
    Path folder(String reader, String events) {
        boolean outside = publisher.equals("department");
        return Path.of("..", (outside ? reader : publisher) + "-service").resolve(events);
    }

    String fileName(String ending) {
        return name + ".v" + version + "." + ending;
    }

    @Override
    public String toString() {
        return "onewindow.%s.%s.v%d".formatted(publisher, name, version);
    }
}
