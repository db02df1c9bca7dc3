package org.onewindow.registration.application;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Something to be corrected.
 *
 * @param pointer JSON pointer to its place in the form; empty for the whole
 */
public record Defect(
        @NotNull @Size(max = 200) @Pattern(regexp = "(/[^\"\\s]*)?") String pointer,
        @NotBlank @Size(max = 500) String text) {}
