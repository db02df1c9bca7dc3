package org.onewindow.local.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    private static final String HELD =
            """
            package org.onewindow.names;
            class Names {
                @org.onewindow.platform.rule.Rule("REG-048")
                static boolean conflicts() { return true; }
            }
            """;
    private static final String TESTED =
            """
            package org.onewindow.names;
            class NamesTest {
                @org.junit.jupiter.api.Test
                @org.onewindow.platform.rule.Rule("REG-048")
                void aTakenNameIsBlocked() {}
            }
            """;

    @TempDir private Path root;

    private SmallProject project;

    @BeforeEach
    void startAProject() throws IOException {
        project = SmallProject.in(root);
        project.catalogue(
                "REG-048\tA taken name is blocked (NR 17).",
                "REG-112a\tItems are public.",
                "INV-16\tOne open exit case.",
                "KPI-15\tComplaints.\tout of scope: measured outside");
    }

    @Test
    void aRuleIsListedWithWhatHoldsItAndWhatTestsIt() throws IOException {
        project.main("names", "Names", HELD).test("names", "NamesTest", TESTED);

        assertThat(run("write").status()).isZero();
        assertThat(project.table())
                .contains(
                        "| REG-048 | A taken name is blocked (NR 17). | `Names.conflicts` |"
                                + " `NamesTest.aTakenNameIsBlocked` |")
                .contains("| REG-112a | Items are public. | not yet | not yet |")
                .contains("| KPI-15 | Complaints. | out of scope: measured outside | – |")
                .contains("| Registration | 2 | 1 | 1 | 1 | 0 |")
                .contains("| All | 4 | 1 | 1 | 2 | 1 |");
    }

    @Test
    void whatWasWrittenPassesTheCheck() throws IOException {
        project.main("names", "Names", HELD).test("names", "NamesTest", TESTED);
        run("write");

        assertThat(run("check")).isEqualTo(new Answer(0, ""));
    }

    @Test
    void typesFieldsConstructorsAndSeveralIdsAreFound() throws IOException {
        project.main(
                "names",
                "Names",
                """
                package org.onewindow.names;
                import org.onewindow.platform.rule.Rule;
                @Rule({"REG-048", "REG-112a"})
                interface Names {
                    enum Reason { @Rule("REG-048") TAKEN }
                    record Name(String text) { @Rule("INV-16") public Name {} }
                }
                """);
        run("write");

        assertThat(project.table())
                .contains("| `Names`, `Names.Reason.TAKEN` | not yet |")
                .contains("| REG-112a | Items are public. | `Names` | not yet |")
                .contains("| INV-16 | One open exit case. | `Names.Name` | not yet |");
    }

    @Test
    void aRuleHeldByAMigrationIsFoundInItsComment() throws IOException {
        project.main("names", "Names", HELD)
                .migration(
                        "names",
                        "V1__exit_case.sql",
                        "-- @Rule(\"INV-16\") one open case\ncreate table exit_case ();\n");
        run("write");

        assertThat(project.table())
                .contains("| INV-16 | One open exit case. | `V1__exit_case.sql` | not yet |");
    }

    @Test
    void twoClassesOfOneNameAreToldApart() throws IOException {
        project.main("names", "Names", HELD)
                .main("exits", "Names", HELD.replace("onewindow.names", "onewindow.exits"));
        run("write");

        assertThat(project.table())
                .contains("| `exits.Names.conflicts`, `names.Names.conflicts` |");
    }

    @Test
    void anIdThatTheCatalogueDoesNotKnowFails() throws IOException {
        project.main("names", "Names", HELD.replace("REG-048", "REG-999"));
        run("write");

        assertThat(run("check"))
                .isEqualTo(
                        new Answer(
                                1,
                                "rules: REG-999: no such rule in docs/rules.tsv,"
                                        + " named by names.Names.conflicts\n"));
    }

    @Test
    void aRuleWhoseOnlyTestIsDisabledFails() throws IOException {
        project.main("names", "Names", HELD)
                .test("names", "NamesTest", TESTED.replace("    void", disabled() + "    void"));
        run("write");

        assertThat(run("check"))
                .isEqualTo(
                        new Answer(
                                1,
                                "rules: REG-048: every test of it is disabled"
                                        + " (`NamesTest.aTakenNameIsBlocked`)\n"));
        assertThat(project.table())
                .contains("| disabled: `NamesTest.aTakenNameIsBlocked` |")
                .contains("| All | 4 | 1 | 0 |");
    }

    @Test
    void aRuleWhoseOnlyTestStandsInADisabledClassFails() throws IOException {
        project.main("names", "Names", HELD)
                .test("names", "NamesTest", TESTED.replace("class", disabled() + "class"));
        run("write");

        assertThat(run("check").status()).isOne();
    }

    @Test
    void aTestInsideADisabledOuterClassFails() throws IOException {
        project.main("names", "Names", HELD)
                .test(
                        "names",
                        "NamesTest",
                        TESTED.replace(
                                        "class NamesTest {",
                                        disabled() + "class NamesTest { class In {")
                                + "}");
        run("write");

        assertThat(run("check").text()).contains("(`NamesTest.In.aTakenNameIsBlocked`)");
    }

    @Test
    void aMarkedTestClassWhoseTestsAreAllDisabledFails() throws IOException {
        project.main("names", "Names", HELD)
                .test(
                        "names",
                        "NamesTest",
                        """
                        package org.onewindow.names;
                        @org.onewindow.platform.rule.Rule("REG-048")
                        class NamesTest {
                            @org.junit.jupiter.api.Test
                            @org.junit.jupiter.api.Disabled
                            void aTakenNameIsBlocked() {}
                        }
                        """);
        run("write");

        assertThat(run("check").text()).contains("every test of it is disabled (`NamesTest`)");
    }

    @Test
    void aDisabledTestBesideOneThatRunsPasses() throws IOException {
        project.main("names", "Names", HELD)
                .test("names", "NamesTest", TESTED)
                .test(
                        "names",
                        "OldTest",
                        TESTED.replace("NamesTest", "OldTest")
                                .replace("    void", disabled() + "    void"));
        run("write");

        assertThat(run("check").status()).isZero();
    }

    @Test
    void aMarkAmongTheTestsThatNothingRunsFails() throws IOException {
        project.main("names", "Names", HELD)
                .test("names", "NamesTest", TESTED.replace("@org.junit.jupiter.api.Test", ""));
        run("write");

        assertThat(run("check").text())
                .isEqualTo(
                        "rules: REG-048: names.NamesTest.aTakenNameIsBlocked stands among the"
                                + " tests, but nothing runs it\n");
    }

    @Test
    void aRuleOutOfScopeThatTheCodeHoldsFails() throws IOException {
        project.main("names", "Names", HELD.replace("REG-048", "KPI-15"));
        run("write");

        assertThat(run("check").text())
                .contains(
                        "KPI-15: docs/rules.tsv says out of scope, but `Names.conflicts` holds it");
    }

    @Test
    void aStaleTableFailsAndNamesTheFirstLineThatDiffers() throws IOException {
        project.main("names", "Names", HELD);
        run("write");
        project.test("names", "NamesTest", TESTED);

        Answer answer = run("check");

        assertThat(answer.status()).isOne();
        assertThat(answer.text())
                .startsWith("rules: docs/rules.md: stale; ./onewindow docs writes it anew. Line ")
                .hasLineCount(1);
    }

    @Test
    void aMissingTableFails() throws IOException {
        project.main("names", "Names", HELD);

        assertThat(run("check"))
                .isEqualTo(
                        new Answer(
                                1, "rules: docs/rules.md: missing; ./onewindow docs writes it\n"));
    }

    @Test
    void aClassWhoseSourceIsGoneDoesNotCount() throws IOException {
        project.main("names", "Names", HELD).removeSource("names", "Names");
        run("write");

        assertThat(project.table()).doesNotContain("Names.conflicts");
    }

    @Test
    void aModuleThatIsNotCompiledIsNotComparedButNamed() throws IOException {
        project.main("names", "Names", HELD).removeClasses("names");

        assertThat(run("check"))
                .isEqualTo(
                        new Answer(
                                0,
                                "rules: docs/rules.md not compared,"
                                        + " not compiled in this build: names\n"));
        assertThat(run("write").status()).isOne();
        assertThat(root.resolve("docs/rules.md")).doesNotExist();
    }

    @Test
    void aCatalogueWithAnIdTwiceOrALineOfAnotherFormIsRefused() throws IOException {
        project.catalogue("REG-048\tOne.", "REG-048\tTwo.");
        assertThatThrownBy(() -> run("check")).hasMessageContaining("REG-048 is listed twice");

        project.catalogue("REG048\tOne.");
        assertThatThrownBy(() -> run("check")).hasMessageContaining("REG048\tOne.");
    }

    @Test
    void anUnknownCommandPrintsTheUsage() throws IOException {
        assertThat(run("read").status()).isEqualTo(2);
        assertThat(run("read").text()).startsWith("usage:");
    }

    private static String disabled() {
        return "@org.junit.jupiter.api.Disabled ";
    }

    private record Answer(int status, String text) {}

    private Answer run(String command) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status =
                RulesCommand.run(
                        List.of(command, root.toString()), new PrintStream(bytes, true, UTF_8));
        return new Answer(status, bytes.toString(UTF_8));
    }
}
