package org.onewindow.registration.catalogue;

import java.util.Optional;

/**
 * A word that names an industry in a business name.
 *
 * @param division GB/T 4754 division; empty for a word such as 发展 that only goes with others
 * @param synonymGroup words of one group mean nearly the same across divisions (REG-049)
 */
public record IndustryWord(
        String word, Optional<String> division, Optional<String> synonymGroup, String source) {}
