package dev.plinth.agent.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts the certificates that Java trusts, and those that the system trusts, such as a company's
 * own. The system's are only read if Java does not trust a server.
 */
final class SystemTrust implements X509TrustManager {
  /** The variables in which other programs look for a file of certificates. */
  private static final List<String> VARIABLES =
      List.of("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "NODE_EXTRA_CA_CERTS");

  /** The files in which Linux systems keep the certificates that they trust. */
  private static final List<String> FILES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/ssl/cert.pem");

  /** The key stores of Windows and macOS. */
  private static final List<String> STORES =
      List.of("Windows-ROOT", "KeychainStore-ROOT", "KeychainStore");

  private static final Pattern CERTIFICATE =
      Pattern.compile(
          "-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----");

  private final Map<String, String> environment;
  private final X509TrustManager builtIn;
  private @Nullable X509TrustManager system;

  SystemTrust(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    this.builtIn = trusting(null);
  }

  /** Returns the factory of sockets that trust these certificates. */
  SSLSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has no TLS", e);
    }
  }

  /** Returns a manager that trusts the certificates of a store; null for those of Java. */
  private static X509TrustManager trusting(@Nullable KeyStore store) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return Stream.of(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has no trust manager", e);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    builtIn.checkClientTrusted(chain, type);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      builtIn.checkServerTrusted(chain, type);
    } catch (CertificateException e) {
      Optional<X509TrustManager> other = system();
      if (other.isEmpty()) {
        throw e;
      }
      other.get().checkServerTrusted(chain, type);
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return builtIn.getAcceptedIssuers();
  }

  private synchronized Optional<X509TrustManager> system() {
    X509TrustManager read = system;
    if (read == null) {
      try {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        addFiles(store);
        addStores(store);
        if (store.size() == 0) {
          return Optional.empty();
        }
        read = trusting(store);
        system = read;
      } catch (GeneralSecurityException | IOException e) {
        return Optional.empty(); // the server is not trusted, which is shown
      }
    }
    return Optional.of(read);
  }

  private void addFiles(KeyStore store) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    Stream<String> named =
        VARIABLES.stream().flatMap(name -> Optional.ofNullable(environment.get(name)).stream());
    for (String file : Stream.concat(named, FILES.stream()).toList()) {
      Matcher certificate = CERTIFICATE.matcher(content(file));
      while (certificate.find()) {
        addCertificate(store, factory, certificate.group().replace("TRUSTED ", ""));
      }
    }
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file), ISO_8859_1);
    } catch (IOException | InvalidPathException e) {
      return ""; // this system keeps its certificates elsewhere
    }
  }

  private static void addCertificate(KeyStore store, CertificateFactory factory, String pem)
      throws GeneralSecurityException {
    try {
      Certificate certificate =
          factory.generateCertificate(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
      store.setCertificateEntry("file-" + store.size(), certificate);
    } catch (CertificateException e) {
      // the others of the file are still good
    }
  }

  private static void addStores(KeyStore store) throws GeneralSecurityException {
    for (String type : STORES) {
      try {
        KeyStore other = KeyStore.getInstance(type);
        other.load(null, null);
        for (String alias : Collections.list(other.aliases())) {
          Certificate certificate = other.getCertificate(alias);
          if (certificate != null) {
            store.setCertificateEntry(type + "-" + store.size(), certificate);
          }
        }
      } catch (GeneralSecurityException | IOException e) {
        // another system
      }
    }
  }
}
