package dev.plinth.run;

import dev.plinth.proof.TestRequirements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A package of npm's registry, fetched once.
 *
 * @param name its name
 * @param version its version
 * @param integrity the SHA-512 of it that the registry names, in Base64
 */
record NpmPackage(String name, String version, String integrity) {
  private static final int OK = 200;

  /** Gives its files by their paths; where it cannot be had, skips the test or fails it. */
  Map<String, byte[]> files() throws IOException, InterruptedException {
    Path kept = TestRequirements.cache().resolve(name + '-' + version + ".tgz");
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.resolveSibling(""));
      Path whole =
          Files.write(Files.createTempFile(TestRequirements.cache(), name, ".tgz"), fetched());
      Files.move(whole, kept, StandardCopyOption.ATOMIC_MOVE);
    }
    return unpacked(checked(Files.readAllBytes(kept)));
  }

  private byte[] fetched() throws IOException, InterruptedException {
    URI address =
        URI.create("https://registry.npmjs.org/%1$s/-/%1$s-%2$s.tgz".formatted(name, version));
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == OK) {
        return checked(answer.body());
      }
    } catch (IOException e) {
      throw TestRequirements.here().missing(address.toString(), e.toString());
    }
    throw TestRequirements.here().missing(address.toString(), "npm's registry must be reachable");
  }

  private byte[] checked(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes);
      if (Base64.getEncoder().encodeToString(digest).equals(integrity)) {
        return bytes;
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError(name + ' ' + version + " is not what it was");
  }

  private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        files.put(entry.getName().substring("package/".length()), tar.readAllBytes());
      }
    }
    return files;
  }
}
