package dev.plinth.run;

import com.github.dockerjava.api.async.ResultCallback;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A stream of response items from Docker. */
final class DockerStream<T> extends ResultCallback.Adapter<T> {
  private final Consumer<T> consumer;
  private volatile boolean cancelled;

  DockerStream(Consumer<T> consumer) {
    this.consumer = consumer;
  }

  /** Closes the stream if {@link #cancel} was called before docker-java opened the stream. */
  @Override
  public void onStart(Closeable stream) {
    super.onStart(stream);
    if (cancelled) {
      cancel();
    }
  }

  @Override
  public void onNext(T item) {
    if (!cancelled) {
      consumer.accept(item);
    }
  }

  /** Closes the stream. Docker then stops the operation that fills the stream. */
  void cancel() {
    cancelled = true;
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
