package dev.plinth.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * Two running servers for benchmarks: the golden shop with ten products and an access token, and a
 * FastAPI application with a single bare route, in the same Python environment.
 */
public final class ServedShop implements AutoCloseable {
  /** The wrk script that posts an order item. */
  public static final String POST_SCRIPT =
      """
      wrk.method = "POST"
      wrk.body = '{"quantity": 1}'
      wrk.headers["Content-Type"] = "application/json"
      """;

  private static final String BARE_APP =
      """
      from fastapi import FastAPI

      app = FastAPI()


      @app.get("/health")
      async def health() -> dict[str, str]:
          return {"status": "ok"}
      """;
  private static final int PRODUCTS = 10;
  private static final String PASSWORD = "a password for tests";

  private final BootedBackend shop;
  private final BootedBackend bare;
  private final String token;
  private final String productId;

  private ServedShop(BootedBackend shop, BootedBackend bare) {
    this.shop = shop;
    this.bare = bare;
    Client client = new Client(shop);
    ObjectNode account = JsonText.object().put("email", "a@example.com").put("password", PASSWORD);
    client.post("/auth/register", account).hasStatus(201);
    Map<String, String> login = Map.of("username", "a@example.com", "password", PASSWORD);
    token =
        client.postForm("/auth/token", login).hasStatus(200).json().path("access_token").asText();
    productId = createProducts(client.withToken(token)).path("id").asText();
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

  /** Starts both servers. */
  public static ServedShop start(Path folder) throws IOException, SQLException {
    Path home = Files.createTempDirectory(folder, "served");
    Installation installation = Installation.of(new Golden("shop"), home);
    Files.writeString(home.resolve("bare.py"), BARE_APP);
    Path log = home.resolve("bare.log");
    ExternalProgram server =
        installation.python().command(home, Map.of(), "uvicorn", "bare:app", "--port", "0");
    BootedBackend bare = BootedBackend.await(server.start(log), log, installation);
    return new ServedShop(installation.boot(), bare);
  }

  /** Returns an access token of the shop. */
  public String token() {
    return token;
  }

  /** Returns the address of the bare route. */
  public URI bareRoute() {
    return bare.address().resolve("/health");
  }

  /** Returns the address of one product. */
  public URI product() {
    return shop.address().resolve("/products/" + productId);
  }

  /** Returns the address of all products. */
  public URI products() {
    return shop.address().resolve("/products");
  }

  /** Returns the address for {@link #POST_SCRIPT}. */
  public URI orderItems() {
    return shop.address().resolve("/order_items");
  }

  @Override
  public void close() {
    shop.close();
    bare.close();
  }
}
