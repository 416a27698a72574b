package dev.plinth.agent.model;

import dev.plinth.agent.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * A client for the requests of one call. A model may think for minutes without a byte, so that only
 * connecting has a limit of its own; the call's deadline closes this and ends what is under way.
 * Nothing is asked again, and nobody is followed elsewhere: a key goes where the user sent it.
 */
final class Wire implements AutoCloseable {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);

  private static final long MILLISECONDS_TO_END = 2_000;

  private final Queue<Thread> started = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .dispatcher(new Dispatcher(threads))
          .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
          .protocols(List.of(Protocol.HTTP_1_1))
          .connectTimeout(TO_CONNECT)
          .readTimeout(Duration.ZERO)
          .writeTimeout(Duration.ZERO)
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .build();

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "plinth-model");
    thread.setDaemon(true);
    started.add(thread);
    return thread;
  }

  OkHttpClient client() {
    return client;
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    threads.shutdownNow();
    Ending.await(started, MILLISECONDS_TO_END);
  }
}
