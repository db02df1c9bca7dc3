package org.onewindow.registration.export;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.platform.http.Paging;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/**
 * How far a reader of the export has come.
 *
 * @param database whose count of transactions it is; another one's means nothing here
 * @param transaction that wrote the last row read
 * @param uscc of the last row read
 */
record ExportCursor(String database, String transaction, String uscc) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,20})/(\\d{1,18})/([0-9A-Z]{18}|)");

    static ExportCursor start(String database) {
        return new ExportCursor(database, "0", "");
    }

    /**
     * @param text what {@link #toText} made; empty text for the start
     * @throws Refusal 400 when it is not a cursor of this database
     */
    static ExportCursor of(String text, String database) {
        String decoded = Paging.after(text);
        if (decoded.isEmpty()) {
            return start(database);
        }
        Matcher matcher = TEXT.matcher(decoded);
        if (!matcher.matches() || !matcher.group(1).equals(database)) {
            throw new Refusal(
                    CommonProblem.INVALID_CURSOR,
                    "not a cursor of this register; begin again without one");
        }
        return new ExportCursor(database, matcher.group(2), matcher.group(3));
    }

    String toText() {
        String plain = String.join("/", database, transaction, uscc);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
