package org.onewindow.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Telling.Title TITLE = new Telling.Title(1, "名称", "Name");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Telling telling =
            new Telling(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void noLineIsWiderThanTheTerminal() {
        telling.chapter(
                TITLE, () -> Instant.EPOCH, () -> telling.event("名".repeat(90), "a ".repeat(90)));
        telling.detail("x".repeat(300));
        telling.summary();
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .allSatisfy(line -> assertThat(Telling.width(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Telling.width("名称 Name")).isEqualTo(9);
        assertThat(Telling.width("𠮷")).isEqualTo(2);
    }

    @Test
    void aChapterThatBreaksIsShownAsBroken() {
        assertThatThrownBy(
                        () ->
                                telling.chapter(
                                        TITLE,
                                        () -> Instant.EPOCH,
                                        () -> {
                                            throw new StoryBroken("it did not hold");
                                        }))
                .isInstanceOf(StoryBroken.class);
        assertThat(telling.allHeld()).isFalse();
    }

    @Test
    void aStoryWithoutChaptersHasNotHeld() {
        assertThat(telling.allHeld()).isFalse();
    }
}
