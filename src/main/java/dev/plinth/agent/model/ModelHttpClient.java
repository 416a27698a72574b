package dev.plinth.agent.model;

import dev.plinth.agent.ReplyProgress;
import dev.plinth.agent.ThreadShutdown;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ByteString;

/**
 * An HTTP client for the requests of one draft. There is a timeout for connecting but none for
 * reading, since a model may work for minutes before its first byte. Closing the client cancels the
 * current request. A response is read completely before the caller gets the response. The client
 * neither retries nor follows redirects, so that the API key is only sent to the server the user
 * chose.
 */
final class ModelHttpClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** The longest wait for the end of each thread, in milliseconds. */
  private static final long SHUTDOWN_MILLIS = 2_000;

  /** The longest response that is read into memory, in bytes. */
  private static final long MAX_BODY_BYTES = 8L * 1024 * 1024;

  private final Queue<Thread> startedThreads = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);
  private final OkHttpClient client;
  private volatile ReplyProgress progress = (characters, entities) -> {};

  /**
   * Creates a client.
   *
   * @param environment the variables that name proxies and certificates
   */
  ModelHttpClient(Map<String, String> environment) {
    ModelProxies proxies = new ModelProxies(environment);
    SystemTrust trust = new SystemTrust(environment);
    client =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(threads))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .proxySelector(proxies)
            .proxyAuthenticator(proxies)
            .sslSocketFactory(trust.sockets(), trust)
            .addInterceptor(this::readWholeBody)
            .build();
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "plinth-model");
    thread.setDaemon(true);
    startedThreads.add(thread);
    return thread;
  }

  /** Thrown when a response is longer than {@link #MAX_BODY_BYTES}. */
  static final class ReplyTooLong extends IOException {}

  /** Reads the body inside the call, so that the dispatcher can still cancel the call. */
  private Response readWholeBody(Interceptor.Chain chain) throws IOException {
    if (threads.isShutdown()) {
      throw new InterruptedIOException("closed");
    }
    try (Response response = chain.proceed(chain.request())) {
      BufferedSource source = response.body().source();
      MediaType type = response.body().contentType();
      boolean stream = type != null && type.subtype().equals("event-stream");
      ResponseBody body =
          stream
              ? ResponseBody.create(readStream(source), type)
              : ResponseBody.create(readAll(source), type);
      return response.newBuilder().body(body).build();
    }
  }

  private static ByteString readAll(BufferedSource source) throws IOException {
    if (source.request(MAX_BODY_BYTES + 1)) {
      throw new ReplyTooLong();
    }
    return source.readByteString();
  }

  /** Reads a stream line by line, and tells the listener about it. */
  private String readStream(BufferedSource source) throws IOException {
    StringBuilder whole = new StringBuilder();
    StreamProgress seen = new StreamProgress(progress);
    for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
      whole.append(line).append('\n');
      if (whole.length() > MAX_BODY_BYTES) {
        throw new ReplyTooLong();
      }
      seen.add(line);
    }
    return whole.toString();
  }

  /** Sets the listener for replies that are still being written. */
  void onProgress(ReplyProgress listener) {
    progress = listener;
  }

  OkHttpClient okHttp() {
    return client;
  }

  @Override
  public void close() {
    threads.shutdownNow(); // first, so that calls that start later see the shutdown
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    ThreadShutdown.await(startedThreads, SHUTDOWN_MILLIS);
  }
}
