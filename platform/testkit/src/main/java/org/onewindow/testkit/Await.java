package org.onewindow.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waiting for a condition of another process, with a limit. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** What a probe answers: empty while there is nothing yet. */
    public interface Probe<T> extends Callable<Optional<T>> {}

    /**
     * Asks until there is an answer.
     *
     * @throws IllegalStateException naming {@code what} and the last failure, when the limit is
     *     over
     */
    public static <T> T answer(String what, Duration limit, Probe<T> probe) {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = new IOException("it never answered");
        while (System.nanoTime() < end) {
            try {
                Optional<T> answer = probe.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
            } catch (GaveUp ended) {
                throw ended;
            } catch (Exception notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted while waiting for " + what + ".");
            }
        }
        throw new IllegalStateException(
                what + " did not happen within " + limit.toSeconds() + " s.", last);
    }

    /** Thrown by a probe that knows that waiting longer is useless. */
    public static final class GaveUp extends IllegalStateException {
        private static final long serialVersionUID = 1;

        public GaveUp(String message) {
            super(message);
        }
    }

    /** Whether a server could listen on this port of the loopback address now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a port left in TIME_WAIT by the run before is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A port of the loopback address nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("This machine has no free port.", e);
        }
    }
}
