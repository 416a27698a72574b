package dev.plinth.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * An output whose reader may close early, as {@code head} does. The rest of the output is then
 * discarded. Other write errors, such as a full disk, are thrown.
 */
final class PipeOutput extends BufferedOutputStream {
  private boolean readerClosed;

  PipeOutput(OutputStream out) {
    super(out);
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (readerClosed) {
      return;
    }
    try {
      super.write(bytes, offset, length);
    } catch (IOException e) {
      ignoreBrokenPipe(e);
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    if (readerClosed) {
      return;
    }
    try {
      super.flush();
    } catch (IOException e) {
      ignoreBrokenPipe(e);
    }
  }

  private void ignoreBrokenPipe(IOException e) throws IOException {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (!message.contains("pipe")) {
      throw e;
    }
    readerClosed = true;
  }
}
