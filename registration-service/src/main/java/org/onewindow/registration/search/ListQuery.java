package org.onewindow.registration.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.platform.jurisdiction.Jurisdiction;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/**
 * A list of entities as SQL, put together from conditions. All lists have one order, by place and
 * credit code, and indexes in that order, so that the next page begins where the last one ended
 * without sorting what lies between.
 */
final class ListQuery {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    ListQuery where(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** The division and all below it: a range of codes, as 4401 begins all of 440100. */
    ListQuery in(Optional<Jurisdiction> place) {
        return place.filter(some -> !some.equals(Jurisdiction.NATION))
                .map(
                        some -> {
                            String prefix = some.code().replaceFirst("(00){1,2}$", "");
                            return where(
                                    "authority_code between ? and ?",
                                    prefix + "0".repeat(6 - prefix.length()),
                                    prefix + "9".repeat(6 - prefix.length()));
                        })
                .orElse(this);
    }

    /**
     * @param cursor {@link #cursorOf} the last row seen; empty for the first page
     */
    ListQuery after(String cursor) {
        if (cursor.isEmpty()) {
            return this;
        }
        if (!cursor.matches("[0-9]{6}/[0-9A-Z]{18}")) {
            throw new Refusal(CommonProblem.INVALID_CURSOR, "the cursor is not one of ours");
        }
        String[] parts = cursor.split("/", -1);
        return where("(authority_code, uscc) > (?, ?)", parts[0], parts[1]);
    }

    static String cursorOf(ListedEntity row) {
        return row.authorityCode() + "/" + row.uscc();
    }

    String sql(int limit) {
        return "select %s from entity where %s order by authority_code, uscc limit %d"
                .formatted(
                        ListedEntity.COLUMNS,
                        conditions.isEmpty() ? "true" : String.join(" and ", conditions),
                        limit);
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
