package dev.plinth.agent;

import static dev.plinth.agent.BlogDrafts.TIMEOUT;
import static dev.plinth.agent.WireProtocol.OPENAI;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.plinth.agent.model.ConfiguredModels;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the way to a model: through proxies, and with certificates of a company. */
@ExtendWith(BlogDrafts.class)
class ModelNetworkTest {
  private static final char[] PASSWORD = "secret".toCharArray();

  private static Draft draft(String address, Map<String, String> environment) throws Exception {
    Keys none = new Keys(Map.of(), SystemKeychain.of(Map.of(), "Linux"));
    return new AgentPipeline(new ConfiguredModels(none, environment))
        .draft(
            new Prompt("a blog", Optional.empty()),
            new DraftOptions(ModelChoice.of("openai:qwen@" + address), true, TIMEOUT),
            DraftListener.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http_proxy", "HTTP_PROXY", "ALL_PROXY"})
  void asksThroughTheProxyOfTheEnvironment(String variable) throws Exception {
    try (StubServer proxy = StubServer.of(OPENAI.success(SampleReplies.GOOD))) {
      draft("http://model.invalid/v1", Map.of(variable, proxy.url("").toString()));
      assertThat(proxy.requests().get(0).line())
          .isEqualTo("POST http://model.invalid/v1/chat/completions");
    }
  }

  @Test
  void authenticatesAtTheProxyAndNeverShowsItsPassword() throws Exception {
    StubServer.Response challenge =
        (exchange, end) -> {
          exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"p\"");
          exchange.sendResponseHeaders(407, -1);
        };
    try (StubServer proxy = StubServer.of(challenge, OPENAI.success(SampleReplies.GOOD))) {
      String address = proxy.url("").toString().replace("http://", "http://joe:s3cret@");
      draft("http://model.invalid/v1", Map.of("HTTP_PROXY", address));
      assertThat(proxy.requests().get(1).headers().get("Proxy-authorization"))
          .containsExactly("Basic am9lOnMzY3JldA==");
    }
    try (StubServer proxy = StubServer.of(challenge)) {
      String address = proxy.url("").toString().replace("http://", "http://joe:s3cret@");
      ModelProblem problem =
          catchThrowableOfType(
              ModelProblem.class,
              () -> draft("http://model.invalid/v1", Map.of("HTTP_PROXY", address)));
      assertThat(problem.problem().what()).startsWith("the proxy on the way to");
      assertThat(problem.problem().toString()).doesNotContain("s3cret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "model.invalid", ".invalid", "a.b, *.invalid"})
  void asksWithoutAProxyWhereNoneIsWanted(String hosts) throws Exception {
    try (StubServer proxy = StubServer.of(OPENAI.success(SampleReplies.GOOD))) {
      Map<String, String> environment =
          Map.of("HTTP_PROXY", proxy.url("").toString(), "NO_PROXY", hosts);
      ModelProblem problem =
          catchThrowableOfType(
              ModelProblem.class, () -> draft("http://model.invalid/v1", environment));
      assertThat(problem.problem().why()).isEqualTo("host not found");
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void asksThisMachineWithoutAProxy() throws Exception {
    try (StubServer stub = StubServer.of(OPENAI.success(SampleReplies.GOOD))) {
      draft(stub.url("/v1").toString(), Map.of("ALL_PROXY", "http://127.0.0.1:1"));
      assertThat(stub.requests()).hasSize(1);
    }
  }

  @Test
  void trustsTheCertificateOfACompany(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "s",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-dname",
                    "CN=company",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "secret",
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    Path certificate = folder.resolve("a company's.pem");
    Files.writeString(
        certificate,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getCertificate("s").getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    HttpsServer server = secureServer(keys);
    try {
      String address = "https://127.0.0.1:" + server.getAddress().getPort() + "/v1";
      ModelProblem problem =
          catchThrowableOfType(ModelProblem.class, () -> draft(address, Map.of()));
      assertThat(problem.problem().remedy()).contains("SSL_CERT_FILE");
      draft(address, Map.of("SSL_CERT_FILE", certificate.toString()));
    } finally {
      server.stop(0);
    }
  }

  private static HttpsServer secureServer(KeyStore keys) throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = OPENAI.reply(SampleReplies.GOOD, "STOP").getBytes(UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
