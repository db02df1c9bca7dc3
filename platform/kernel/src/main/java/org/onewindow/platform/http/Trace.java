package org.onewindow.platform.http;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * W3C trace context of the work at hand: taken from the caller or begun here, handed on to events
 * and calls, quoted in problems and log lines.
 *
 * @param traceId 32 hexadecimal digits
 */
public record Trace(String traceId, String spanId) {

    private static final String MDC_KEY = "onewindow.trace";
    private static final Pattern HEADER =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The trace of the work at hand; begins one where nothing did. */
    public static Trace current() {
        return MDC.get(MDC_KEY) instanceof Trace trace ? trace : begin();
    }

    /** Runs work under this trace: its log lines and events carry it. */
    public void run(Runnable work) {
        enter();
        try {
            work.run();
        } finally {
            MDC.remove(MDC_KEY);
            MDC.remove("traceId");
        }
    }

    void enter() {
        MDC.put(MDC_KEY, this);
        MDC.put("traceId", traceId);
    }

    /** Begins a new trace. */
    public static Trace begin() {
        return new Trace(hex(16), hex(8));
    }

    /** Continues the caller's trace, or begins one when the header is missing or malformed. */
    public static Trace continued(@Nullable String traceparent) {
        if (traceparent == null) {
            return begin();
        }
        var match = HEADER.matcher(traceparent);
        return match.matches() ? new Trace(match.group(1), hex(8)) : begin();
    }

    /** The {@code traceparent} header for what is called or published from here. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
