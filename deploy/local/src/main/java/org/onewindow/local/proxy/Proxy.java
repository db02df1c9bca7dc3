package org.onewindow.local.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands {@code /<name>/…} to the process (or, in turn, the processes) behind that name.
 *
 * <p>Arguments: the port to listen on, then {@code name=port[,port…]} for each name.
 */
public final class Proxy {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long MAX_BYTES = 1024 * 1024;

    /** What the proxy itself says "no" to, in the form of the services' own problems. */
    private enum Trouble {
        NO_SUCH_SERVICE(404, "此地址没有服务", "Nothing is served at this address"),
        BODY_TOO_LARGE(413, "请求内容超过大小限制", "The request is too large"),
        UNAVAILABLE(502, "服务暂不可用,请稍后再试", "The service is not available now; try again");

        static final String MEDIA_TYPE = "application/problem+json";

        private final int status;
        private final String zh;
        private final String en;

        Trouble(int status, String zh, String en) {
            this.status = status;
            this.zh = zh;
            this.en = en;
        }

        String json() {
            return """
                    {"type":"urn:onewindow:problem:%s","title":"%s","titleEn":"%s","status":%d,"code":"%s"}"""
                    .formatted(name(), zh, en, status, name());
        }
    }

    private final Map<String, List<SocketAddress>> targets;
    private final AtomicInteger turn = new AtomicInteger();

    private Proxy(Map<String, List<SocketAddress>> targets) {
        this.targets = targets;
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int port = Integer.parseInt(arguments[0]);
        Map<String, List<SocketAddress>> targets = new LinkedHashMap<>();
        Arrays.stream(arguments).skip(1).forEach(each -> addTarget(targets, each));
        new Proxy(targets).listen(port);
    }

    private static void addTarget(Map<String, List<SocketAddress>> targets, String argument) {
        String[] parts = argument.split("=", 2);
        targets.put(
                parts[0],
                Arrays.stream(parts[1].split(","))
                        .map(
                                port ->
                                        SocketAddress.inetSocketAddress(
                                                Integer.parseInt(port), LOOPBACK))
                        .toList());
    }

    private void listen(int port) throws InterruptedException, ExecutionException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        HttpClientOptions client =
                new HttpClientOptions()
                        .setMaxPoolSize(256)
                        .setKeepAliveTimeout(30)
                        .setConnectTimeout(2_000);
        HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(client));
        proxy.originSelector(this::target);
        proxy.addInterceptor(new ClientAddress());
        vertx.createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port))
                .requestHandler(request -> handle(proxy, request))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        System.out.println("The proxy listens on http://" + LOOPBACK + ":" + port);
    }

    private void handle(HttpProxy proxy, HttpServerRequest request) {
        if ("/".equals(request.path())) {
            request.response()
                    .putHeader("content-type", "text/plain; charset=utf-8")
                    .end("OneWindow 一窗: " + String.join(", ", targets.keySet()) + "\n");
        } else if (name(request).filter(targets::containsKey).isEmpty()) {
            answer(request, Trouble.NO_SUCH_SERVICE);
        } else if (announcedBytes(request) > MAX_BYTES) {
            answer(request, Trouble.BODY_TOO_LARGE);
        } else {
            proxy.handle(request);
        }
    }

    /** A service that refuses early would break the line while the caller is still sending. */
    private static long announcedBytes(HttpServerRequest request) {
        try {
            return Long.parseLong(
                    Objects.requireNonNullElse(request.getHeader("content-length"), "0"));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private static void answer(HttpServerRequest request, Trouble trouble) {
        request.response()
                .setStatusCode(trouble.status)
                .putHeader("content-type", Trouble.MEDIA_TYPE)
                .end(trouble.json());
    }

    private Future<SocketAddress> target(HttpServerRequest request) {
        List<SocketAddress> behind = targets.get(name(request).orElse(""));
        if (behind == null) {
            return Future.failedFuture("No service behind " + request.path());
        }
        return Future.succeededFuture(
                behind.get(Math.floorMod(turn.getAndIncrement(), behind.size())));
    }

    /** The first segment of a path. */
    private static Optional<String> name(HttpServerRequest request) {
        String[] segments = Objects.toString(request.path(), "").split("/", 3);
        return segments.length > 1 ? Optional.of(segments[1]) : Optional.empty();
    }

    /** Tells the service who asked, and lets nobody claim to be somebody else. */
    private static final class ClientAddress implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest request = context.request().proxiedRequest();
            context.request()
                    .headers()
                    .set("x-forwarded-for", request.remoteAddress().hostAddress())
                    .set("x-forwarded-proto", "http")
                    .set("x-forwarded-host", Objects.toString(request.authority(), ""));
            return context.sendRequest()
                    .recover(failure -> Future.succeededFuture(unavailable(context)));
        }

        /** Nobody listens there, or the line broke before an answer. */
        private static ProxyResponse unavailable(ProxyContext context) {
            return context.request()
                    .release()
                    .response()
                    .setStatusCode(Trouble.UNAVAILABLE.status)
                    .putHeader("content-type", Trouble.MEDIA_TYPE)
                    .setBody(Body.body(Buffer.buffer(Trouble.UNAVAILABLE.json())));
        }
    }
}
