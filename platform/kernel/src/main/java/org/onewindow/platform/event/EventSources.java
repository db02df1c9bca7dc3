package org.onewindow.platform.event;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.resteasy.reactive.RestResponse;
import org.onewindow.platform.http.Paging;

/** Where events can be asked for again: the services, at {@code onewindow.url.<service>}. */
@Singleton
class EventSources {

    private static final String SERVICE = "/onewindow/";
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)");
    private static final long CONNECT_MILLIS = 1000;
    private static final long READ_MILLIS = 5000;

    private final Config config = ConfigProvider.getConfig();
    private final Map<String, EventLogClient> clients = new ConcurrentHashMap<>();

    /**
     * Some events.
     *
     * @param next cursor of the next page, if there is one
     */
    record Page(List<ReceivedEvent> events, Optional<String> next) {}

    /** The sources that have a stream; a department has none. */
    List<String> known() {
        return List.of("registration", "licensing", "credit", "deregistration").stream()
                .filter(service -> url(service).isPresent())
                .map(service -> SERVICE + service)
                .toList();
    }

    /** Events of a subject after a sequence, as its source has them. */
    List<ReceivedEvent> after(String source, String subject, long sequence, int limit) {
        return clients
                .computeIfAbsent(source, this::connect)
                .after(subject, sequence, limit)
                .stream()
                .map(EventSources::received)
                .toList();
    }

    /**
     * A page of everything the source has published.
     *
     * @param cursor where the page begins; empty for the beginning
     */
    Page whole(String source, Optional<String> cursor) {
        RestResponse<List<LoggedEvent>> answer =
                clients.computeIfAbsent(source, this::connect)
                        .whole(cursor.orElse(null), Paging.MAX_LIMIT);
        String link = Optional.ofNullable(answer.getHeaderString("Link")).orElse("");
        return new Page(
                answer.getEntity().stream().map(EventSources::received).toList(),
                CURSOR.matcher(link).results().map(found -> found.group(1)).findFirst());
    }

    private EventLogClient connect(String source) {
        String service = source.substring(SERVICE.length());
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url(service).orElseThrow() + "/" + service + "/v1"))
                .connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS)
                .build(EventLogClient.class);
    }

    private Optional<String> url(String service) {
        return config.getOptionalValue("onewindow.url." + service, String.class);
    }

    private static ReceivedEvent received(LoggedEvent logged) {
        return ReceivedEvent.stored(
                logged.topic(), logged.key(), logged.headers(), logged.payload());
    }
}
