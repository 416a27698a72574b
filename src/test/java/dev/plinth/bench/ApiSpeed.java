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
 * Measures a generated backend beside a bare route of FastAPI on the same server: what remains of
 * its speed is what the token, the database and the schemas cost.
 */
final class ApiSpeed {
  private static final int ROUNDS = 3;
  private static final int SECONDS = 5;
  private static final List<String> NOTHING = List.of();

  /** What is asked, and where a table puts it. */
  private record Question(String name, URI address, List<String> words) {}

  private ApiSpeed() {}

  /** Takes no words. */
  public static void main(String[] words) throws IOException, SQLException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target/bench")).toAbsolutePath();
    Path script = Files.writeString(folder.resolve("post.lua"), ServedShop.POST);
    try (ServedShop shop = ServedShop.start(folder)) {
      List<String> token = List.of("-H", "Authorization: Bearer " + shop.token());
      List<String> posting = List.of(token.get(0), token.get(1), "-s", script.toString());
      List<Question> questions =
          List.of(
              new Question("a bare route", shop.bare(), NOTHING),
              new Question("GET one", shop.one(), token),
              new Question("GET a list of ten", shop.list(), token),
              new Question("POST", shop.posts(), posting));
      PrintStream out = System.out;
      out.println("| A second | 32 clients | ratio | 100 clients | ratio |\n|---|---|---|---|---|");
      double[][] rates = {rates(questions, 32), rates(questions, 100)};
      for (int i = 0; i < questions.size(); i++) {
        out.println(
            "| " + questions.get(i).name() + cells(rates[0], i) + cells(rates[1], i) + " |");
      }
    }
  }

  private static String cells(double[] rates, int question) {
    return String.format(
        Locale.ROOT, " | %,.0f | %.2f", rates[question], rates[question] / rates[0]);
  }

  /** Gives the median rate of each question; all take turns. */
  private static double[] rates(List<Question> questions, int clients)
      throws IOException, InterruptedException {
    double[][] rates = new double[questions.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < rates.length; i++) {
        Question question = questions.get(i);
        rates[i][round] = new Wrk(SECONDS, clients).rate(question.address(), question.words());
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
