package org.onewindow.platform.time;

import java.time.LocalDate;

/** One row of the working calendar. */
public record CalendarDay(LocalDate day, boolean workday) {}
