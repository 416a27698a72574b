package dev.plinth.agent.model;

import dev.plinth.agent.ThreadShutdown;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * A client for the requests of one call. A model may think for minutes without a byte, so that only
 * connecting has a limit of its own; the call's deadline closes this and ends what is under way. A
 * request is under way until its answer is whole: whoever asks gets all of it or nothing. Nothing
 * is asked again, and nobody is followed elsewhere: a key goes where the user sent it.
 */
final class ModelHttpClient implements AutoCloseable {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);

  private static final long MILLISECONDS_TO_END = 2_000;

  /** In bytes; what is longer is no answer to read into memory. */
  private static final long LONGEST = 8L * 1024 * 1024;

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
          .addInterceptor(this::whole)
          .build();

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "plinth-model");
    thread.setDaemon(true);
    started.add(thread);
    return thread;
  }

  /** An answer that is longer than any spec. */
  static final class TooLong extends IOException {}

  /** While this reads, the dispatcher still knows the call, and can end it. */
  private Response whole(Interceptor.Chain chain) throws IOException {
    if (threads.isShutdown()) {
      throw new InterruptedIOException("closed");
    }
    try (Response response = chain.proceed(chain.request())) {
      BufferedSource source = response.body().source();
      if (source.request(LONGEST + 1)) {
        throw new TooLong();
      }
      ResponseBody body =
          ResponseBody.create(source.readByteString(), response.body().contentType());
      return response.newBuilder().body(body).build();
    }
  }

  OkHttpClient client() {
    return client;
  }

  @Override
  public void close() {
    threads.shutdownNow(); // first: what begins after the next line sees it
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    ThreadShutdown.await(started, MILLISECONDS_TO_END);
  }
}
