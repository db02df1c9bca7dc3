package org.onewindow.platform.http;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.onewindow.platform.refusal.Refusal;

/** What is wrong with one field, in words that its writer can act on, in both languages. */
final class Faults {

    private Faults() {}

    /** A value that could not be read at all. */
    static Refusal.Item unreadable(JsonMappingException failure) {
        Class<?> wanted =
                failure instanceof MismatchedInputException mismatch
                                && mismatch.getTargetType() != null
                        ? mismatch.getTargetType()
                        : Object.class;
        String pointer = pointer(failure.getPath());
        if (wanted.isEnum()) {
            String values =
                    Arrays.stream(wanted.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            return unreadable(pointer, "只能填写：" + values, "One of: " + values);
        }
        if (wanted == LocalDate.class) {
            return unreadable(
                    pointer, "日期应写作 2026-03-02 的形式", "A day is written like this: 2026-03-02");
        }
        if (wanted == String.class) {
            return unreadable(
                    pointer, "应为文字，且不得含有控制字符", "Text is expected, without control characters");
        }
        if (Number.class.isAssignableFrom(wanted) || wanted == int.class || wanted == long.class) {
            return unreadable(pointer, "应为数字", "A number is expected");
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return unreadable(pointer, "只能填写 true 或 false", "Either true or false");
        }
        return unreadable(pointer, "字段格式不正确", "The value does not have the form expected here");
    }

    private static Refusal.Item unreadable(String pointer, String zh, String en) {
        return new Refusal.Item(pointer, "UNREADABLE", zh, en);
    }

    /** A value that breaks a constraint of its field. */
    static Refusal.Item broken(ConstraintViolation<?> violation) {
        Map<String, Object> bounds = violation.getConstraintDescriptor().getAttributes();
        String constraint =
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        String pointer = pointer(violation.getPropertyPath());
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                    item(pointer, constraint, "此项必填", "This must be given");
            case "Pattern" ->
                    item(pointer, constraint, "格式不正确", "This does not have the right form");
            case "Email" -> item(pointer, constraint, "电子邮箱格式不正确", "This is no e-mail address");
            case "Size" ->
                    item(
                            pointer,
                            constraint,
                            "长度或者数量应为 " + bounds.get("min") + " 至 " + bounds.get("max"),
                            "Give %s to %s (characters or entries)"
                                    .formatted(bounds.get("min"), bounds.get("max")));
            case "Positive" -> item(pointer, constraint, "应当大于 0", "This must be greater than 0");
            case "PositiveOrZero" ->
                    item(pointer, constraint, "不得小于 0", "This must not be less than 0");
            case "Min", "DecimalMin" ->
                    item(
                            pointer,
                            constraint,
                            "不得小于 " + bounds.get("value"),
                            "This must not be less than " + bounds.get("value"));
            case "Max", "DecimalMax" ->
                    item(
                            pointer,
                            constraint,
                            "不得大于 " + bounds.get("value"),
                            "This must not be greater than " + bounds.get("value"));
            case "Digits" ->
                    item(
                            pointer,
                            constraint,
                            "最多 %s 位整数、%s 位小数"
                                    .formatted(bounds.get("integer"), bounds.get("fraction")),
                            "At most %s digits before and %s after the point"
                                    .formatted(bounds.get("integer"), bounds.get("fraction")));
            default -> item(pointer, constraint, "不符合要求", violation.getMessage());
        };
    }

    private static Refusal.Item item(String pointer, String code, String zh, String en) {
        return new Refusal.Item(pointer, code, zh, en);
    }

    /** The first two nodes are the resource method and its parameter. */
    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .skip(2)
                .map(Faults::segment)
                .collect(Collectors.joining());
    }

    private static String segment(Path.Node node) {
        String index = node.getIndex() == null ? "" : "/" + node.getIndex();
        boolean named = node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT;
        return named ? index + "/" + node.getName() : index;
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(
                        step ->
                                step.getFieldName() != null
                                        ? "/" + step.getFieldName()
                                        : "/" + step.getIndex())
                .collect(Collectors.joining());
    }
}
