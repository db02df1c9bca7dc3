package org.onewindow.platform.rule;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the place that holds a rule, event, invariant or indicator of the specification, and the
 * tests that would catch it breaking.
 *
 * <p>The ids are those of {@code docs/rules.tsv}; the build fails on an unknown id and on a rule
 * whose only test is disabled.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Rule {

    /** Ids such as {@code REG-048}, {@code EVT-04} or {@code INV-02}. */
    String[] value();
}
