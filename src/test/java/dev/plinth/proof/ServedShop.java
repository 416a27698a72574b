package dev.plinth.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A running server for benchmarks. The shops have one account, ten products and some order items in
 * a database of their own; other applications serve the rows of a shop.
 */
public final class ServedShop implements AutoCloseable {
  private static final Path APPLICATIONS = Path.of("src/test/resources/bench");
  private static final int PRODUCTS = 10;
  private static final int ORDER_ITEMS = 40;
  private static final String PASSWORD = "a password for tests";

  private final BootedBackend backend;
  private final Installation installation;
  private final String token;
  private final String product;
  private final List<String> orderItems;

  private ServedShop(
      BootedBackend backend,
      Installation installation,
      String token,
      String product,
      List<String> orderItems) {
    this.backend = backend;
    this.installation = installation;
    this.token = token;
    this.product = product;
    this.orderItems = orderItems;
  }

  /** Starts the golden shop. */
  public static ServedShop generated(Path folder) throws IOException, SQLException {
    return start(new Golden("shop").copyInto(folder.resolve("generated")));
  }

  /** Starts the shop that the templates generated before GET was made faster. */
  public static ServedShop former(Path folder) throws IOException, SQLException {
    Path project = folder.resolve("former");
    try (FileSystem zip = FileSystems.newFileSystem(APPLICATIONS.resolve("former-shop.zip"));
        Stream<Path> files = Files.walk(zip.getPath("/"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(file.toString().substring(1));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return start(project);
  }

  private static ServedShop start(Path project) throws IOException, SQLException {
    Installation installation =
        new Installation(PythonEnvironment.shared(), Postgres.shared().newDatabase(), project);
    BootedBackend backend = installation.boot();
    Client client = new Client(backend);
    ObjectNode account = JsonText.object().put("email", "a@example.com").put("password", PASSWORD);
    client.post("/auth/register", account).hasStatus(201);
    Map<String, String> login = Map.of("username", "a@example.com", "password", PASSWORD);
    String token =
        client.postForm("/auth/token", login).hasStatus(200).json().path("access_token").asText();
    Client user = client.withToken(token);
    String product = id(createProducts(user));
    List<String> items =
        Stream.generate(() -> user.post("/order_items", JsonText.object().put("quantity", 1)))
            .limit(ORDER_ITEMS)
            .map(reply -> id(reply.hasStatus(201).json()))
            .toList();
    return new ServedShop(backend, installation, token, product, items);
  }

  private static String id(JsonNode row) {
    return row.path("id").asText();
  }

  private static JsonNode createProducts(Client client) {
    for (int i = 1; i < PRODUCTS; i++) {
      client.post("/products", productBody(i)).hasStatus(201);
    }
    return client.post("/products", productBody(PRODUCTS)).hasStatus(201).json();
  }

  private static ObjectNode productBody(int number) {
    return JsonText.object()
        .put("name", "Product " + number)
        .put("sku", "sku-" + number)
        .put("price", 9.5)
        .put("stock", number)
        .put("active", true);
  }

  /**
   * Starts another application on the database of this shop.
   *
   * @param name the name of the module in the resources of the benchmarks
   */
  public ServedShop other(String name, Path folder) throws IOException {
    Path project = Files.createDirectories(folder.resolve(name));
    Files.copy(APPLICATIONS.resolve(name + ".py"), project.resolve(name + ".py"));
    Installation other = new Installation(installation.python(), installation.database(), project);
    Path log = folder.resolve(name + ".log");
    ExternalProgram server =
        other.command(Map.of(), "uvicorn", name + ":app", "--port", "0", "--no-access-log");
    BootedBackend started = BootedBackend.await(server.start(log), log, other);
    return new ServedShop(started, other, token, product, orderItems);
  }

  /** Returns the folder of the application. */
  public Path folder() {
    return installation.project();
  }

  /** Returns an access token. */
  public String token() {
    return token;
  }

  /** Returns the processor time that the server has used. */
  public Duration processorTime() {
    return backend.processorTime();
  }

  /** Returns the address of a route that needs no token. */
  public URI health() {
    return backend.address().resolve("/health");
  }

  /** Returns the address of one product. */
  public URI product() {
    return backend.address().resolve("/products/" + product);
  }

  /** Returns the address of all products. */
  public URI products() {
    return backend.address().resolve("/products");
  }

  /** Returns the paths of the order items, which have a quantity alone. */
  public List<String> orderItemPaths() {
    return orderItems.stream().map(id -> "/order_items/" + id).toList();
  }

  /** Returns the address of all order items. */
  public URI orderItems() {
    return backend.address().resolve("/order_items");
  }

  @Override
  public void close() {
    backend.close();
  }
}
