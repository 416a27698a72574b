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
 * The golden shop with ten products and somebody logged in, and beside it, in the same environment,
 * a bare route. Both answer until they are closed.
 */
public final class ServedShop implements AutoCloseable {
  /** What makes wrk post an order item. */
  public static final String POST =
      """
      wrk.method = "POST"
      wrk.body = '{"quantity": 1}'
      wrk.headers["Content-Type"] = "application/json"
      """;

  private static final String BARE =
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
  private final String product;

  private ServedShop(BootedBackend shop, BootedBackend bare) {
    this.shop = shop;
    this.bare = bare;
    Client client = new Client(shop);
    ObjectNode account = JsonText.object().put("email", "a@example.com").put("password", PASSWORD);
    client.post("/auth/register", account).is(201);
    Map<String, String> login = Map.of("username", "a@example.com", "password", PASSWORD);
    token = client.postForm("/auth/token", login).is(200).json().path("access_token").asText();
    product = products(client.withToken(token)).path("id").asText();
  }

  private static JsonNode products(Client client) {
    for (int i = 1; i < PRODUCTS; i++) {
      client.post("/products", product(i)).is(201);
    }
    return client.post("/products", product(PRODUCTS)).is(201).json();
  }

  private static ObjectNode product(int number) {
    return JsonText.object()
        .put("name", "Product " + number)
        .put("sku", "sku-" + number)
        .put("price", 9.5)
        .put("stock", number)
        .put("active", true);
  }

  /** Starts both. */
  public static ServedShop start(Path folder) throws IOException, SQLException {
    Path home = Files.createTempDirectory(folder, "served");
    Installation installation = Installation.of(new Golden("shop"), home);
    Files.writeString(home.resolve("bare.py"), BARE);
    Path log = home.resolve("bare.log");
    ExternalProgram server =
        installation.python().command(home, Map.of(), "uvicorn", "bare:app", "--port", "0");
    BootedBackend bare = BootedBackend.await(server.start(log), log, installation);
    return new ServedShop(installation.boot(), bare);
  }

  /** Gives an access token. */
  public String token() {
    return token;
  }

  /** Gives the route that only answers. */
  public URI bare() {
    return bare.address().resolve("/health");
  }

  /** Gives a product. */
  public URI one() {
    return shop.address().resolve("/products/" + product);
  }

  /** Gives all products. */
  public URI list() {
    return shop.address().resolve("/products");
  }

  /** Gives where {@link #POST} goes to. */
  public URI posts() {
    return shop.address().resolve("/order_items");
  }

  @Override
  public void close() {
    shop.close();
    bare.close();
  }
}
