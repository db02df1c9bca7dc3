package org.onewindow.platform.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/** Cursor paging: at most 200 rows a page, the next page in a {@code Link} header. */
public final class Paging {

    public static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Paging() {}

    /** The number of rows to give: 50 when not asked, at most 200. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Math.clamp(asked, 1, MAX_LIMIT);
    }

    /** The key after which the page begins; empty text for the first page. */
    public static String after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return "";
        }
        return read(
                cursor,
                text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    }

    /**
     * The id after which the page begins, where rows are in the order of their ids; the least of
     * all for the first page.
     */
    public static UUID afterId(@Nullable String cursor) {
        String key = after(cursor);
        return key.isEmpty() ? BEFORE_ALL : read(key, UUID::fromString);
    }

    /** A moment in a cursor's key, for use with {@link #read}: none of our rows is older. */
    public static Instant moment(String text) {
        Instant moment = InputBounds.within(Instant.parse(text));
        if (moment.isBefore(Instant.EPOCH)) {
            throw new DateTimeException("before all rows");
        }
        return moment;
    }

    /**
     * A cursor's key as what it was made of.
     *
     * @param reading throws {@link IllegalArgumentException}, {@link DateTimeException} or {@link
     *     IndexOutOfBoundsException} for a key that it did not make
     */
    public static <K> K read(String key, Function<? super String, K> reading) {
        try {
            return reading.apply(key);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new Refusal(CommonProblem.INVALID_CURSOR, "the cursor is not one of ours");
        }
    }

    /**
     * The page as JSON.
     *
     * @param rows up to {@code limit + 1} rows; the one more shows that there is a next page
     * @param key the sort key of a row, unique
     */
    public static <T> Response page(
            UriInfo uri, List<T> rows, int limit, Function<? super T, String> key) {
        if (rows.size() <= limit) {
            return Response.ok(rows).build();
        }
        List<T> page = rows.subList(0, limit);
        String cursor =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(key.apply(page.getLast()).getBytes(StandardCharsets.UTF_8));
        var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        String link = "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
        return Response.ok(page).header("Link", link).build();
    }
}
