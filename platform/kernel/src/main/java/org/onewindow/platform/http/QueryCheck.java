package org.onewindow.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.onewindow.platform.refusal.CommonProblem;
import org.onewindow.platform.refusal.Refusal;

/**
 * Reads what follows the question mark as the types that the resource declares, before it is asked:
 * a number that is none is the caller's mistake and not, as the framework has it, a missing page. A
 * id in the path that does not read names nothing and stays a 404; a day in the path is read as
 * those behind the question mark are.
 */
class QueryCheck {

    /** One parameter of a resource, and how its text is tried. */
    private record Wanted(String name, boolean inPath, Function<String, ?> reading) {

        private List<String> values(UriInfo uri) {
            var all = inPath ? uri.getPathParameters() : uri.getQueryParameters();
            return all.getOrDefault(name, List.of());
        }

        private Stream<Refusal.Item> wrong(UriInfo uri) {
            return values(uri).stream()
                    .filter(value -> !reads(value))
                    .limit(1)
                    .map(value -> item());
        }

        private boolean reads(String value) {
            try {
                return reading.apply(value) != null;
            } catch (IllegalArgumentException | DateTimeException e) {
                return false;
            }
        }

        private Refusal.Item item() {
            return new Refusal.Item(
                    name,
                    "UNREADABLE",
                    "参数格式不正确",
                    "The value does not have the form expected here");
        }
    }

    private final Map<Method, List<Wanted>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri) {
        List<Refusal.Item> wrong =
                known.computeIfAbsent(resource.getResourceMethod(), QueryCheck::wanted).stream()
                        .flatMap(wanted -> wanted.wrong(uri))
                        .toList();
        if (!wrong.isEmpty()) {
            throw new Refusal(CommonProblem.INVALID_PARAMETERS, wrong);
        }
    }

    private static List<Wanted> wanted(Method method) {
        List<Wanted> all = new ArrayList<>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var field : parameter.getType().getDeclaredFields()) {
                    wanted(field, field.getType()).ifPresent(all::add);
                }
            } else {
                wanted(parameter, parameter.getType()).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static Optional<Wanted> wanted(AnnotatedElement element, Class<?> type) {
        var query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            return reading(type).map(read -> new Wanted(query.value(), false, read));
        }
        var path = element.getAnnotation(PathParam.class);
        return path == null || type != LocalDate.class
                ? Optional.empty()
                : reading(type).map(read -> new Wanted(path.value(), true, read));
    }

    /** Types that are read by the resource itself have none. */
    private static Optional<Function<String, ?>> reading(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Optional.of(Integer::valueOf);
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(Long::valueOf);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(text -> one(List.of("true", "false"), text));
        }
        if (type == LocalDate.class) {
            return Optional.of(text -> InputBounds.within(LocalDate.parse(text)));
        }
        if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList();
            return Optional.of(text -> one(names, text));
        }
        return Optional.empty();
    }

    private static String one(List<String> possible, String text) {
        if (!possible.contains(text)) {
            throw new IllegalArgumentException("not one of " + possible);
        }
        return text;
    }
}
