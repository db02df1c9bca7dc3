package org.onewindow.registration.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onewindow.platform.refusal.Refusal;

/** The rows of a file, in one of its two forms. */
final class ImportFile {

    /** So many take a few seconds, well within the limit of a transaction. */
    static final int MAX_ROWS = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportFile() {}

    /**
     * @throws Refusal 400 for a file without a column {@code creditCode}
     */
    static List<Row> csv(String text) {
        List<Row> rows = CsvRows.read(text);
        if (rows.isEmpty() || !rows.getFirst().values().containsKey("creditCode")) {
            throw new Refusal(
                    ImportProblem.IMPORT_UNREADABLE,
                    "the first line names the columns, creditCode among them; rows follow");
        }
        return limited(rows);
    }

    /**
     * @throws Refusal 400 for a line that is not a JSON object of plain values
     */
    static List<Row> lines(String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Row(number, object(line, number)));
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal(ImportProblem.IMPORT_UNREADABLE, "there is no row");
        }
        return limited(rows);
    }

    private static List<Row> limited(List<Row> rows) {
        if (rows.size() > MAX_ROWS) {
            throw new Refusal(ImportProblem.IMPORT_TOO_LONG, "at most " + MAX_ROWS + " rows");
        }
        return rows;
    }

    private static Map<String, String> object(String line, int number) {
        try {
            return JSON
                    .readValue(line, new TypeReference<Map<String, Object>>() {})
                    .entrySet()
                    .stream()
                    .filter(entry -> Objects.nonNull(entry.getValue()))
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().toString()));
        } catch (JsonProcessingException e) {
            throw new Refusal(ImportProblem.IMPORT_UNREADABLE, "line " + number + " is no object");
        }
    }
}
