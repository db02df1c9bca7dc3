package org.onewindow.local.rules;

import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onewindow.local.rules.Mark.Role;

/** The marks in one folder of compiled classes, on types, methods and fields. */
final class ClassMarks {

    private static final String RULE = "Lorg/onewindow/platform/rule/Rule;";

    /** What JUnit, jqwik and ArchUnit run. */
    private static final Set<String> RUN =
            Set.of(
                    "Test",
                    "ParameterizedTest",
                    "RepeatedTest",
                    "TestFactory",
                    "TestTemplate",
                    "Property",
                    "Example",
                    "ArchTest");

    private final Map<String, ClassModel> classes = new TreeMap<>();

    ClassMarks(Path output, Path sources) throws IOException {
        if (!Files.isDirectory(output)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(output)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            ClassModel type = ClassFile.of().parse(file);
            if (isCurrent(type, sources)) {
                classes.put(type.thisClass().asInternalName(), type);
            }
        }
    }

    /** Marks on the project's own code. */
    List<Mark> held() {
        List<Mark> marks = new ArrayList<>();
        classes.values().forEach(type -> addTo(marks, type, member -> Role.HOLDS, Role.HOLDS));
        return marks;
    }

    /** Marks on its tests, the disabled ones told apart. */
    List<Mark> tested() {
        List<Mark> marks = new ArrayList<>();
        for (ClassModel type : classes.values()) {
            addTo(marks, type, member -> roleOf(type, member), roleOf(type));
        }
        return marks;
    }

    private interface RoleOfMember {
        Role of(AttributedElement member);
    }

    private static void addTo(
            List<Mark> marks, ClassModel type, RoleOfMember member, Role roleOfType) {
        String name = type.thisClass().asInternalName().replace('/', '.');
        rules(type).forEach(id -> marks.add(mark(id, name, "", roleOfType)));
        for (var method : type.methods()) {
            // The check in a record's compact constructor goes by the name of the record.
            String called = method.methodName().stringValue().replace("<init>", "");
            rules(method).forEach(id -> marks.add(mark(id, name, called, member.of(method))));
        }
        for (var field : type.fields()) {
            String called = field.fieldName().stringValue();
            rules(field).forEach(id -> marks.add(mark(id, name, called, member.of(field))));
        }
    }

    private static Mark mark(String rule, String type, String member, Role role) {
        return new Mark(rule, new Mark.Place(type, member), role);
    }

    private Role roleOf(ClassModel type, AttributedElement member) {
        if (!isRun(member)) {
            return Role.NEVER_RUN;
        }
        return isDisabled(member) || isDisabledAsWhole(type) ? Role.DISABLED_TEST : Role.TESTS;
    }

    /** A marked test class counts as long as one of its tests, nested ones included, can run. */
    private Role roleOf(ClassModel type) {
        List<Role> tests = rolesWithin(type);
        if (tests.isEmpty()) {
            return isDisabledAsWhole(type) ? Role.DISABLED_TEST : inherited(type);
        }
        return tests.contains(Role.TESTS) ? Role.TESTS : Role.DISABLED_TEST;
    }

    private List<Role> rolesWithin(ClassModel type) {
        String name = type.thisClass().asInternalName();
        Predicate<String> within = other -> other.equals(name) || other.startsWith(name + "$");
        List<Role> roles = new ArrayList<>();
        for (Map.Entry<String, ClassModel> other : classes.entrySet()) {
            if (within.test(other.getKey())) {
                Stream.concat(
                                other.getValue().methods().stream(),
                                other.getValue().fields().stream())
                        .filter(ClassMarks::isRun)
                        .forEach(member -> roles.add(roleOf(other.getValue(), member)));
            }
        }
        return roles;
    }

    /** The tests may stand in a class this one extends, perhaps of another module. */
    private static Role inherited(ClassModel type) {
        boolean extendsAnother =
                type.superclass()
                        .filter(parent -> !parent.asInternalName().equals("java/lang/Object"))
                        .isPresent();
        return extendsAnother ? Role.TESTS : Role.NEVER_RUN;
    }

    private boolean isDisabledAsWhole(ClassModel type) {
        String name = type.thisClass().asInternalName();
        for (int end = name.length(); end > 0; end = name.lastIndexOf('$', end - 1)) {
            ClassModel enclosing = classes.get(name.substring(0, end));
            if (enclosing != null && isDisabled(enclosing)) {
                return true;
            }
        }
        return false;
    }

    /** A class whose source is gone is left over from an earlier build. */
    private static boolean isCurrent(ClassModel type, Path sources) {
        String name = type.thisClass().asInternalName();
        return type.findAttribute(Attributes.sourceFile())
                .map(
                        source ->
                                name.substring(0, name.lastIndexOf('/') + 1)
                                        + source.sourceFile().stringValue())
                .filter(source -> Files.exists(sources.resolve(source)))
                .isPresent();
    }

    private static boolean isRun(AttributedElement member) {
        return annotations(member).anyMatch(annotation -> RUN.contains(simpleName(annotation)));
    }

    private static boolean isDisabled(AttributedElement element) {
        return annotations(element)
                .anyMatch(annotation -> simpleName(annotation).equals("Disabled"));
    }

    private static Stream<String> rules(AttributedElement element) {
        if (element instanceof MethodModel method && method.flags().has(AccessFlag.SYNTHETIC)) {
            return Stream.of();
        }
        return annotations(element)
                .filter(annotation -> annotation.className().equalsString(RULE))
                .flatMap(annotation -> annotation.elements().stream())
                .map(AnnotationElement::value)
                .flatMap(ClassMarks::strings);
    }

    private static Stream<String> strings(AnnotationValue value) {
        return switch (value) {
            case AnnotationValue.OfArray array ->
                    array.values().stream().flatMap(ClassMarks::strings);
            case AnnotationValue.OfString string -> Stream.of(string.stringValue());
            default -> throw new IllegalStateException("@Rule holds no text but " + value);
        };
    }

    private static Stream<Annotation> annotations(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(attribute -> attribute.annotations().stream())
                .orElseGet(Stream::of);
    }

    private static String simpleName(Annotation annotation) {
        String descriptor = annotation.className().stringValue();
        int start = Math.max(descriptor.lastIndexOf('/'), descriptor.lastIndexOf('$')) + 1;
        return descriptor.substring(start, descriptor.length() - 1);
    }
}
