package dev.plinth.agent;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The prices of models in US dollars, from a table that the user writes: on each line the beginning
 * of a model's id, the price of a million tokens asked, and that of a million tokens answered.
 */
public final class ModelPrices {
  /** The name of the file in the folder of the user's settings. */
  public static final String FILE = "prices.txt";

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Map<String, Price> prices = new LinkedHashMap<>();

  private record Price(BigDecimal asked, BigDecimal answered) {}

  private ModelPrices() {}

  /** Returns the prices in a table. Lines in another form are skipped. */
  static ModelPrices parse(String table) {
    ModelPrices all = new ModelPrices();
    for (String line : table.split("\\R", -1)) {
      String[] words = line.replaceFirst("#.*", "").strip().split("\\s+", -1);
      if (words.length == 3 && isPrice(words[1]) && isPrice(words[2])) {
        all.prices.put(words[0], new Price(new BigDecimal(words[1]), new BigDecimal(words[2])));
      }
    }
    return all;
  }

  private static boolean isPrice(String word) {
    return word.matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?");
  }

  /** Returns the prices in the user's file; none if it does not exist. */
  public static ModelPrices read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      return new ModelPrices();
    }
  }

  /**
   * Returns the price of tokens in US dollars, such as {@code 0.0123}; empty if the table has no
   * price for the model. The longest beginning of the id counts.
   */
  public Optional<String> of(ModelChoice model, TokenUsage usage) {
    return prices.entrySet().stream()
        .filter(entry -> model.id().startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(entry -> dollars(entry.getValue(), usage));
  }

  private static String dollars(Price price, TokenUsage usage) {
    BigDecimal asked = price.asked().multiply(BigDecimal.valueOf(usage.asked()));
    BigDecimal answered =
        price.answered().multiply(BigDecimal.valueOf(usage.answered() + usage.thought()));
    return asked.add(answered).divide(MILLION, 4, RoundingMode.HALF_UP).toPlainString();
  }
}
