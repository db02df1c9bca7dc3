package org.onewindow.registration.guidance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.registration.catalogue.EntityType;

/**
 * All guides as data: the texts once, the numbers as codes of parameters.
 *
 * @param documents the closed list of documents that any guide may name
 */
public record GuideBook(
        @NotEmpty @Size(max = 200) List<@NotNull @Valid DocumentText> documents,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Item> items) {

    /** What a document is called. */
    public record DocumentText(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en) {}

    /**
     * A service item.
     *
     * @param entityTypes for which it is offered
     * @param documents codes of its documents; empty for a set-up, whose documents follow from the
     *     answers (REG-004)
     */
    public record Item(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en,
            @NotEmpty List<@NotNull EntityType> entityTypes,
            @NotEmpty @Size(max = 30) List<@NotNull @Valid Step> steps,
            @NotNull @Size(max = 60) List<@NotBlank @Size(max = 40) String> documents,
            @NotNull @Size(max = 20) List<@NotNull @Valid Fee> fees,
            @NotNull @Size(max = 50) List<@NotNull @Valid Question> faq) {}

    /**
     * A step.
     *
     * @param limit code of the parameter that says how long it takes at most; none for what the
     *     applicant does in his own time or what is done at once
     */
    public record Step(
            @NotBlank @Size(max = 200) String zh,
            @NotBlank @Size(max = 200) String en,
            @Nullable @Size(max = 80) String limit) {}

    /**
     * A fee in CNY.
     *
     * @param amount code of its parameter; none for what is free by law
     */
    public record Fee(
            @NotBlank @Size(max = 100) String zh,
            @NotBlank @Size(max = 100) String en,
            @Nullable @Size(max = 80) String amount) {}

    /** A question with its answer. */
    public record Question(
            @NotBlank @Size(max = 300) String question,
            @NotBlank @Size(max = 1_000) String answer) {}

    public GuideBook {
        documents = documents == null ? List.of() : List.copyOf(documents);
        items = items == null ? List.of() : List.copyOf(items);
    }

    Optional<Item> item(String code, EntityType type) {
        return items.stream()
                .filter(item -> item.code().equals(code) && item.entityTypes().contains(type))
                .findFirst();
    }

    DocumentText document(String code) {
        return documents.stream()
                .filter(text -> text.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text for document " + code));
    }
}
