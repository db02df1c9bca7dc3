package org.onewindow.platform.refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A "no" that the caller can act on: thrown once where it is decided, mapped once to an RFC 9457
 * answer. The transaction it leaves is rolled back: a refused request leaves no domain row, number
 * or event.
 */
public final class Refusal extends RuntimeException {

    /**
     * One thing wrong with the request.
     *
     * @param pointer JSON pointer into the request body, empty for the whole
     */
    public record Item(String pointer, String code, String zh, String en) {}

    private static final long serialVersionUID = 1;

    private final transient ProblemCode code;
    private final Optional<String> detail;
    private final transient List<Item> items;
    private final transient Map<String, Object> extensions;

    public Refusal(ProblemCode code) {
        this(code, Optional.empty(), List.of(), Map.of());
    }

    /**
     * @param detail what it is in this case, in English, without internals or personal data
     */
    public Refusal(ProblemCode code, String detail) {
        this(code, Optional.of(detail), List.of(), Map.of());
    }

    public Refusal(ProblemCode code, List<Item> items) {
        this(code, Optional.empty(), items, Map.of());
    }

    /**
     * @param extensions further members of the answer, e.g. {@code suggestions}
     */
    public Refusal(
            ProblemCode code,
            Optional<String> detail,
            List<Item> items,
            Map<String, Object> extensions) {
        super(code.name() + detail.map(text -> ": " + text).orElse(""));
        this.code = code;
        this.detail = detail;
        this.items = List.copyOf(items);
        this.extensions = Map.copyOf(extensions);
    }

    public ProblemCode code() {
        return code;
    }

    public Optional<String> detail() {
        return detail;
    }

    public List<Item> items() {
        return items;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
