package dev.plinth.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plinth.spec.SpecSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A program that uses each library of the generator once, as its manual shows, and copies a
 * finished zip. Its cost is a lower bound for a generator with these libraries.
 */
final class LibraryBaseline {
  private LibraryBaseline() {}

  /**
   * Parses the spec and the templates, and copies the zip.
   *
   * @param args the spec, its finished zip and the names of all templates, with the path of the
   *     copy as option {@code -o}
   */
  public static void main(String[] args)
      throws IOException, ParseException, NoSuchAlgorithmException {
    CommandSpec command = CommandSpec.create();
    command.addOption(OptionSpec.builder("-o").type(Path.class).required(true).build());
    command.addPositional(PositionalParamSpec.builder().arity("1..*").type(String[].class).build());
    CommandLine.ParseResult parsed = new CommandLine(command).parseArgs(args);
    String[] positional = parsed.matchedPositionalValue(0, new String[0]);

    JsonNode spec = new ObjectMapper().readTree(Path.of(positional[0]).toFile());
    JsonNode schema = new ObjectMapper().readTree(SpecSchema.text());
    int errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema)
            .validate(spec)
            .size();

    RuntimeInstance engine = new RuntimeInstance();
    engine.setProperty("runtime.strict_mode.enable", "true");
    engine.init();
    for (int i = 2; i < positional.length; i++) {
      parse(engine, positional[i]);
    }

    byte[] zip = Files.readAllBytes(Path.of(positional[1]));
    Files.write(parsed.matchedOptionValue("-o", Path.of("")), zip);
    System.out.println(errors + " " + MessageDigest.getInstance("SHA-256").digest(zip).length);
  }

  private static void parse(RuntimeInstance engine, String name)
      throws IOException, ParseException {
    try (InputStream in = LibraryBaseline.class.getResourceAsStream("/templates/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no template " + name);
      }
      Template template = new Template();
      template.setName(name);
      template.setRuntimeServices(engine);
      engine.parse(new StringReader(new String(in.readAllBytes(), UTF_8)), template);
    }
  }
}
