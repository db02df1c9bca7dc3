package org.onewindow.deregistration.check;

/**
 * What is known of one disqualifier.
 *
 * @param source who said so; an officer where the disqualifier's own source did not answer
 * @param detail the source's words, empty when it said nothing more
 */
public record Check(Disqualifier code, Status status, Source source, String detail) {

    /** WARN never blocks; UNKNOWN never passes (DER-002). */
    public enum Status {
        PASS,
        FAIL,
        UNKNOWN,
        WARN
    }

    static Check of(Disqualifier code, Status status, String detail) {
        return new Check(code, status, code.source(), detail);
    }
}
