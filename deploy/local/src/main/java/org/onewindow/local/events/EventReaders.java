package org.onewindow.local.events;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The event types that a compiled service has a handler for. */
final class EventReaders {

    private static final String SUBSCRIPTION = "org/onewindow/platform/event/EventSubscription";
    private static final String HANDLERS = SUBSCRIPTION + "$Handlers";
    private static final Pattern TYPE =
            Pattern.compile("onewindow\\.[a-z]+\\.[A-Z][A-Za-z0-9]*\\.v[0-9]+");

    private EventReaders() {}

    /** The types that a subscription of this module names, or whatever adds handlers to one. */
    static Set<String> handled(Path module) throws IOException {
        Path classes = module.resolve("target/classes");
        Set<String> types = new TreeSet<>();
        if (!Files.isDirectory(classes)) {
            return types;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            ClassModel type = ClassFile.of().parse(file);
            if (addsHandlers(type)) {
                addTypes(type, types);
            }
        }
        return types;
    }

    private static boolean addsHandlers(ClassModel type) {
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof ClassEntry named
                    && Set.of(SUBSCRIPTION, HANDLERS).contains(named.asInternalName())) {
                return true;
            }
        }
        return false;
    }

    private static void addTypes(ClassModel subscription, Set<String> types) {
        for (PoolEntry entry : subscription.constantPool()) {
            if (entry instanceof StringEntry text && TYPE.matcher(text.stringValue()).matches()) {
                types.add(text.stringValue());
            }
        }
    }
}
