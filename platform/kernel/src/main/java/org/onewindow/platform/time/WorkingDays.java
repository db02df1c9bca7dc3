package org.onewindow.platform.time;

import java.math.BigDecimal;

/** A number of working days: half a day, or whole days. */
public record WorkingDays(int halves) {

    public static final WorkingDays HALF = new WorkingDays(1);

    /** Longer than any limit in the law; anything above is a mistake in the data. */
    private static final int MOST_HALVES = 2 * 1000;

    public WorkingDays {
        var wholeDays = halves % 2 == 0;
        if (halves < 1 || halves > MOST_HALVES || !(wholeDays || halves == 1)) {
            throw new IllegalArgumentException(
                    "Neither half a working day nor 1 to 1000 whole ones: " + halves + " halves");
        }
    }

    public static WorkingDays of(int days) {
        return new WorkingDays(Math.multiplyExact(days, 2));
    }

    /** From {@code 0.5} or a whole number. */
    public static WorkingDays parse(String text) {
        return new WorkingDays(new BigDecimal(text).multiply(BigDecimal.TWO).intValueExact());
    }

    public boolean isHalf() {
        return halves == 1;
    }

    /** The whole days; asking half a day for them is a bug. */
    public int whole() {
        if (isHalf()) {
            throw new IllegalStateException("Half a working day has no whole days");
        }
        return halves / 2;
    }
}
