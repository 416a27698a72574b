package dev.plinth.bench;

import dev.plinth.proof.ServedShop;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Measures the request rates of a generated backend and the processor time of a request, and
 * compares them with the same backend from former templates, with a hand-written application that
 * checks the same token, and with a bare FastAPI route. Each round measures every server once, so
 * that all meet the same load of the machine, and ratios are those of a round.
 */
final class ApiSpeed {
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int SECONDS = 4;
  private static final String POST =
      """
      wrk.method = "POST"
      wrk.body = '{"quantity": 1}'
      wrk.headers["Content-Type"] = "application/json"
      """;

  /** Changes one row after another, so that no request waits for the lock of another one. */
  private static final String PUT =
      POST.replace("POST", "PUT")
          + """
          local paths = {"%s"}
          local sent = 0
          request = function()
            sent = sent + 1
            return wrk.format(nil, paths[sent %% #paths + 1])
          end
          """;

  /**
   * A server to measure.
   *
   * @param name the name in the printed table
   */
  private record Server(String name, ServedShop shop) {}

  /**
   * A request to measure.
   *
   * @param name the name in the printed table
   * @param address the address at a server
   * @param script a script of wrk for a server; empty for GET
   */
  private record Measured(
      String name, Function<ServedShop, URI> address, Function<ServedShop, String> script) {
    Measured(String name, Function<ServedShop, URI> address) {
      this(name, address, shop -> "");
    }
  }

  /**
   * The cost of a request in one round.
   *
   * @param rate the answered requests per second
   * @param micros the processor time of a request in microseconds
   */
  private record Cost(double rate, double micros) {
    double rateRatio(Cost other) {
      return rate / other.rate;
    }

    double timeRatio(Cost other) {
      return micros / other.micros;
    }
  }

  private ApiSpeed() {}

  /** Measures and prints the table; takes no arguments. */
  public static void main(String[] args) throws IOException, SQLException, InterruptedException {
    Path target = Files.createDirectories(Path.of("target/bench")).toAbsolutePath();
    Path folder = Files.createTempDirectory(target, "served");
    try (ServedShop former = ServedShop.former(folder);
        ServedShop generated = ServedShop.generated(folder);
        ServedShop handwritten = generated.other("handwritten", folder);
        ServedShop bare = generated.other("bare", folder)) {
      List<Server> shops =
          List.of(
              new Server("former templates", former),
              new Server("generated", generated),
              new Server("hand-written with asyncpg", handwritten));
      PrintStream out = System.out;
      out.println(
          "| request | server | 32 clients | ratio | CPU | ratio | 100 clients | ratio | CPU |"
              + " ratio |\n"
              + "|---|---|---|---|---|---|---|---|---|---|");
      Measured health = new Measured("no database", ServedShop::health);
      print(out, health, List.of(new Server("a bare FastAPI route", bare)));
      for (Measured request :
          List.of(
              new Measured("GET one row", ServedShop::product),
              new Measured("GET a list of ten rows", ServedShop::products),
              new Measured("POST", ServedShop::orderItems, shop -> POST),
              new Measured("PUT", ServedShop::orderItems, ApiSpeed::putScript))) {
        print(out, request, shops);
      }
    }
  }

  private static String putScript(ServedShop shop) {
    return PUT.formatted(String.join("\", \"", shop.orderItemPaths()));
  }

  private static void print(PrintStream out, Measured request, List<Server> servers)
      throws IOException, InterruptedException {
    List<List<Cost>> few = measure(request, servers, 32);
    List<List<Cost>> many = measure(request, servers, 100);
    for (int i = 0; i < servers.size(); i++) {
      out.println(
          "| "
              + request.name()
              + " | "
              + servers.get(i).name()
              + columns(few, i)
              + columns(many, i)
              + " |");
    }
  }

  private static String columns(List<List<Cost>> costs, int server) {
    List<Cost> own = costs.get(server);
    List<Cost> first = costs.get(0);
    return String.format(
        Locale.ROOT,
        " | %,.0f | %.2f | %,.0f µs | %.2f",
        median(own, own, (cost, same) -> cost.rate()),
        median(own, first, Cost::rateRatio),
        median(own, own, (cost, same) -> cost.micros()),
        median(own, first, Cost::timeRatio));
  }

  private static double median(
      List<Cost> costs, List<Cost> others, ToDoubleBiFunction<Cost, Cost> figure) {
    double[] sorted =
        IntStream.range(0, ROUNDS)
            .mapToDouble(round -> figure.applyAsDouble(costs.get(round), others.get(round)))
            .sorted()
            .toArray();
    return sorted[ROUNDS / 2];
  }

  /** Returns the costs of each server, one for each round. */
  private static List<List<Cost>> measure(Measured request, List<Server> servers, int clients)
      throws IOException, InterruptedException {
    List<List<Cost>> costs = servers.stream().<List<Cost>>map(it -> new ArrayList<>()).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < servers.size(); i++) {
        costs.get(i).add(measure(request, servers.get(i).shop(), clients));
      }
    }
    return costs;
  }

  private static Cost measure(Measured request, ServedShop shop, int clients)
      throws IOException, InterruptedException {
    Path script =
        Files.writeString(shop.folder().resolve("request.lua"), request.script().apply(shop));
    List<String> options =
        List.of("-H", "Authorization: Bearer " + shop.token(), "-s", script.toString());
    Duration before = shop.processorTime();
    Wrk.Answered answered = new Wrk(SECONDS, clients).send(request.address().apply(shop), options);
    Duration used = shop.processorTime().minus(before);
    return new Cost(answered.rate(), used.toNanos() / 1e3 / answered.requests());
  }
}
