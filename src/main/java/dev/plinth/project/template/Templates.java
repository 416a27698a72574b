package dev.plinth.project.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.jspecify.annotations.Nullable;

/** The templates on the class path. Each template is parsed on first use and then cached. */
public final class Templates {
  private static final String FOLDER = "/templates/";

  private final Map<String, Template> parsed = new ConcurrentHashMap<>();
  private @Nullable RuntimeInstance engine;

  /**
   * Renders a template.
   *
   * @param name the path in the folder of templates, such as {@code app/main.py.vm}
   * @param vars the values, which the template reads as {@code $vars}: a public record
   * @throws IllegalArgumentException if the template does not exist or cannot be parsed
   * @throws org.apache.velocity.exception.VelocityException if the template refers to a value that
   *     {@code vars} does not have
   */
  public String render(String name, Object vars) {
    StringWriter text = new StringWriter();
    Template template = parsed.computeIfAbsent(name, this::parse);
    template.merge(new VelocityContext(new HashMap<>(Map.of("vars", vars))), text);
    return text.toString();
  }

  private Template parse(String name) {
    RuntimeInstance runtime = engine();
    Template template = new Template();
    template.setName(name);
    template.setRuntimeServices(runtime);
    try {
      template.setData(runtime.parse(new StringReader(read(name)), template));
    } catch (ParseException e) {
      throw new IllegalArgumentException("cannot parse template " + name, e);
    }
    template.initDocument();
    return template;
  }

  private static String read(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no template " + name);
      }
      // A checkout on Windows may have turned \n into \r\n.
      return new String(in.readAllBytes(), UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized RuntimeInstance engine() {
    if (engine == null) {
      engine = start();
    }
    return engine;
  }

  private static RuntimeInstance start() {
    Properties properties = new Properties();
    properties.setProperty("parser.space_gobbling", "lines");
    properties.setProperty("runtime.strict_mode.enable", "true");
    properties.setProperty("resource.manager.class", NoResources.class.getName());
    properties.setProperty("velocimacro.library.path", "");
    properties.setProperty("parser.pool.size", "1");
    properties.setProperty("introspector.conversion_handler.class", "none");
    RuntimeInstance runtime = new RuntimeInstance();
    runtime.init(properties);
    return runtime;
  }
}
