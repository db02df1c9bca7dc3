package org.onewindow.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.refusal.ProblemCode;
import org.onewindow.platform.rule.Rule;
import org.onewindow.registration.check.FindingCode;

/**
 * Every code with which this service refuses, returns or warns is named by a test that provokes it
 * over HTTP. What such a test asserts cannot be told from here; that nobody forgot a code can.
 */
class RefusalCodesTest {

    private static final Path TESTS = Path.of("src", "test", "java");
    private static final String OF_ROWS = "org.onewindow.registration.intake.RowFinding";
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern CASES = Pattern.compile("@MethodSource\\(\"([\\w.]+)#");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    @Test
    @Rule("GEN-008")
    void everyCodeIsProvokedOverHttp() {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(150);

        Set<String> forgotten = new TreeSet<>(codes);
        forgotten.removeAll(namedByHttpTests());

        assertThat(forgotten).as("codes that no HTTP test provokes").isEmpty();
    }

    private static Set<String> codes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.onewindow.registration")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .filter(
                                type ->
                                        type.isAssignableTo(ProblemCode.class)
                                                || type.isAssignableTo(FindingCode.class)
                                                || type.getName().equals(OF_ROWS))
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namedByHttpTests() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .map(RefusalCodesTest::source)
                    .filter(source -> source.contains("\n@QuarkusTest\n"))
                    .flatMap(source -> Stream.concat(Stream.of(source), cases(source)))
                    .map(source -> COMMENT.matcher(source).replaceAll(""))
                    .flatMap(source -> WORD.matcher(source).results())
                    .map(found -> found.group())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of the cases that a test is run with. */
    private static Stream<String> cases(String source) {
        List<String> names = CASES.matcher(source).results().map(each -> each.group(1)).toList();
        return names.stream()
                .map(name -> TESTS.resolve(name.replace('.', '/') + ".java"))
                .map(RefusalCodesTest::source);
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
