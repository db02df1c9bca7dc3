package org.onewindow.local.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A project of a few one-class modules, really compiled, for the checker to read. */
final class SmallProject {

    private static final String RULE =
            """
            package org.onewindow.platform.rule;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME)
            public @interface Rule { String[] value(); }
            """;

    private final Path root;
    private final Set<String> modules = new LinkedHashSet<>();

    private SmallProject(Path root) {
        this.root = root;
    }

    static SmallProject in(Path root) throws IOException {
        SmallProject project = new SmallProject(root);
        Files.createDirectories(root.resolve("docs"));
        return project.main("kernel", "Rule", RULE);
    }

    void catalogue(String... lines) throws IOException {
        Files.write(root.resolve("docs/rules.tsv"), List.of(lines));
    }

    SmallProject main(String module, String type, String source) throws IOException {
        return compile(module, "main", "classes", type, source);
    }

    SmallProject test(String module, String type, String source) throws IOException {
        return compile(module, "test", "test-classes", type, source);
    }

    SmallProject migration(String module, String name, String sql) throws IOException {
        Files.writeString(root.resolve(module).resolve("target/classes").resolve(name), sql);
        return this;
    }

    void removeSource(String module, String type) throws IOException {
        Files.delete(sourceOf(module, "main", type, "package org.onewindow." + module + ";"));
    }

    void removeClasses(String module) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(module).resolve("target"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    String table() throws IOException {
        return Files.readString(root.resolve("docs/rules.md"));
    }

    private SmallProject compile(
            String module, String side, String output, String type, String source)
            throws IOException {
        declare(module);
        Path file = sourceOf(module, side, type, source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Path classes =
                Files.createDirectories(root.resolve(module).resolve("target").resolve(output));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path =
                root.resolve("kernel/target/classes") + ":" + System.getProperty("java.class.path");
        int status =
                compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        path,
                        file.toString());
        assertThat(status).isZero();
        return this;
    }

    private Path sourceOf(String module, String side, String type, String source) {
        String folder =
                source.substring("package ".length(), source.indexOf(';')).replace('.', '/');
        return root.resolve(module)
                .resolve("src")
                .resolve(side)
                .resolve("java")
                .resolve(folder)
                .resolve(type + ".java");
    }

    private void declare(String module) throws IOException {
        modules.add(module);
        StringBuilder pom = new StringBuilder("<project><modules>\n");
        modules.forEach(each -> pom.append("  <module>").append(each).append("</module>\n"));
        Files.writeString(root.resolve("pom.xml"), pom.append("</modules></project>\n"));
    }
}
