package dev.plinth.run;

import com.github.dockerjava.api.async.ResultCallback;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A stream of Docker's, read piece by piece. */
final class DockerStream<T> extends ResultCallback.Adapter<T> {
  private final Consumer<T> each;
  private volatile boolean cancelled;

  DockerStream(Consumer<T> each) {
    this.each = each;
  }

  /** A cancellation before the first byte would be lost: the library opens the stream anew here. */
  @Override
  public void onStart(Closeable stream) {
    super.onStart(stream);
    if (cancelled) {
      cancel();
    }
  }

  @Override
  public void onNext(T piece) {
    if (!cancelled) {
      each.accept(piece);
    }
  }

  /** Ends it; Docker then ends what it was doing for it. */
  void cancel() {
    cancelled = true;
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
