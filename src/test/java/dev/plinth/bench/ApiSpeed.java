package dev.plinth.bench;

import dev.plinth.proof.ServedShop;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the request rates of a generated backend and of a bare FastAPI route on the same server.
 * The ratio shows the cost of the token check, the database and the schemas.
 */
final class ApiSpeed {
  private static final int ROUNDS = 3;
  private static final int SECONDS = 5;
  private static final List<String> NO_OPTIONS = List.of();

  /**
   * A request to measure.
   *
   * @param name the name in the printed table
   * @param options further options of wrk, such as headers
   */
  private record Measured(String name, URI address, List<String> options) {}

  private ApiSpeed() {}

  /** Measures and prints the table; takes no arguments. */
  public static void main(String[] args) throws IOException, SQLException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target/bench")).toAbsolutePath();
    Path script = Files.writeString(folder.resolve("post.lua"), ServedShop.POST_SCRIPT);
    try (ServedShop shop = ServedShop.start(folder)) {
      List<String> tokenOptions = List.of("-H", "Authorization: Bearer " + shop.token());
      List<String> postOptions =
          List.of(tokenOptions.get(0), tokenOptions.get(1), "-s", script.toString());
      List<Measured> requests =
          List.of(
              new Measured("a bare route", shop.bareRoute(), NO_OPTIONS),
              new Measured("GET one", shop.product(), tokenOptions),
              new Measured("GET a list of ten", shop.products(), tokenOptions),
              new Measured("POST", shop.orderItems(), postOptions));
      PrintStream out = System.out;
      out.println(
          "| Requests per second | 32 clients | ratio | 100 clients | ratio |\n"
              + "|---|---|---|---|---|");
      double[][] rates = {rates(requests, 32), rates(requests, 100)};
      for (int i = 0; i < requests.size(); i++) {
        out.println(
            "| " + requests.get(i).name() + columns(rates[0], i) + columns(rates[1], i) + " |");
      }
    }
  }

  private static String columns(double[] rates, int request) {
    return String.format(Locale.ROOT, " | %,.0f | %.2f", rates[request], rates[request] / rates[0]);
  }

  /** Returns the median rate of each request; each round measures every request once. */
  private static double[] rates(List<Measured> requests, int clients)
      throws IOException, InterruptedException {
    double[][] rates = new double[requests.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < rates.length; i++) {
        Measured request = requests.get(i);
        rates[i][round] = new Wrk(SECONDS, clients).rate(request.address(), request.options());
      }
    }
    return Arrays.stream(rates).mapToDouble(ApiSpeed::median).toArray();
  }

  private static double median(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
