package org.onewindow.local.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Requests at a fixed rate whatever the answers take (open model), timed from when each is due. */
final class OpenLoad {

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /**
     * What came back.
     *
     * @param micros to each answer
     * @param failed how many were not 200
     */
    record Answers(Histogram micros, int failed) {}

    Answers run(double perSecond, int seconds, IntFunction<HttpRequest> requests) {
        Histogram micros = new ConcurrentHistogram(3);
        AtomicInteger failures = new AtomicInteger();
        long interval = (long) (1e9 / perSecond);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                long due = begin + i * interval;
                awaitTime(due);
                HttpRequest request = requests.apply(i);
                threads.execute(
                        () -> {
                            if (status(request) != 200) {
                                failures.incrementAndGet();
                            }
                            micros.recordValue((System.nanoTime() - due) / 1000);
                        });
            }
        }
        return new Answers(micros, failures.get());
    }

    static void awaitTime(long due) {
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
