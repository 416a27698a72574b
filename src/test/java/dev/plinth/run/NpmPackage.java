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
 * A package of the npm registry, downloaded once and then cached in the cache folder.
 *
 * @param name the name of the package
 * @param version the version of the package
 * @param integrity the SHA-512 digest from the registry, in Base64
 */
record NpmPackage(String name, String version, String integrity) {
  private static final int HTTP_OK = 200;

  /**
   * Returns the files of the package by their paths. If the package cannot be downloaded, the test
   * is skipped, or fails in CI.
   */
  Map<String, byte[]> files() throws IOException, InterruptedException {
    Path cached = TestRequirements.cache().resolve(name + '-' + version + ".tgz");
    if (!Files.exists(cached)) {
      Files.createDirectories(cached.resolveSibling(""));
      Path temporary =
          Files.write(Files.createTempFile(TestRequirements.cache(), name, ".tgz"), download());
      Files.move(temporary, cached, StandardCopyOption.ATOMIC_MOVE);
    }
    return unpack(verified(Files.readAllBytes(cached)));
  }

  private byte[] download() throws IOException, InterruptedException {
    URI address =
        URI.create("https://registry.npmjs.org/%1$s/-/%1$s-%2$s.tgz".formatted(name, version));
    try {
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() == HTTP_OK) {
        return verified(response.body());
      }
    } catch (IOException e) {
      throw TestRequirements.current().missing(address.toString(), e.toString());
    }
    throw TestRequirements.current()
        .missing(address.toString(), "the npm registry must be reachable");
  }

  private byte[] verified(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes);
      if (Base64.getEncoder().encodeToString(digest).equals(integrity)) {
        return bytes;
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError(name + ' ' + version + " does not match its digest");
  }

  private static Map<String, byte[]> unpack(byte[] bytes) throws IOException {
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
