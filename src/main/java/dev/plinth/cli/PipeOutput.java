package dev.plinth.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * An output whose reader may leave early, as {@code head} does: that is not a fault, and the rest
 * is for nobody. Any other fault, such as a full disk, is thrown.
 */
final class PipeOutput extends BufferedOutputStream {
  private boolean forNobody;

  PipeOutput(OutputStream out) {
    super(out);
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    if (forNobody) {
      return;
    }
    try {
      super.write(bytes, offset, length);
    } catch (IOException e) {
      leave(e);
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    if (forNobody) {
      return;
    }
    try {
      super.flush();
    } catch (IOException e) {
      leave(e);
    }
  }

  private void leave(IOException e) throws IOException {
    String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (!said.contains("pipe")) {
      throw e;
    }
    forNobody = true;
  }
}
