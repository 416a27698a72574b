package dev.plinth.agent.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.MaskedMessage;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.RemedyPlace;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The server of a model. Turns failed requests to the server into messages for users.
 *
 * @param name the name of the server for users, such as "Gemini"
 * @param model the id of the model
 * @param key the API key, which is masked in the server's messages; empty if there is none
 * @param user the user and password of the base URL, which are masked too; empty if there are none
 * @param service the name of the service in the command {@code plinth key}
 */
record ModelEndpoint(
    String name, String model, Optional<ApiKey> key, Optional<String> user, String service) {
  private static final String TRY_LATER = "try again later, or choose another model";

  private static final Pattern UNKNOWN_MODEL =
      Pattern.compile(
          "(?i)model.{0,80}(?:not found|not exist|unknown|not supported|not available|no longer"
              + "|not a valid)|(?:unknown|invalid|no such|not a valid) model|not a valid model");

  private static final Pattern PAGE =
      Pattern.compile("(?is)^\\s*<(?:!doctype|html|head|body|\\?xml).*");

  ModelEndpoint {
    requireNonNull(name);
    requireNonNull(model);
    requireNonNull(key);
    requireNonNull(user);
    requireNonNull(service);
  }

  /** Returns the texts that no message may hold: the key, the user and the password. */
  private List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    key.ifPresent(secret -> secrets.add(secret.value()));
    user.ifPresent(
        text -> {
          secrets.add(Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
          secrets.add(text);
          int colon = text.indexOf(':');
          if (colon >= 0 && colon < text.length() - 1) {
            secrets.add(text.substring(colon + 1));
          }
        });
    return secrets;
  }

  private String masked(String message) {
    return MaskedMessage.line(message, secrets());
  }

  /** Whether an error says that the server does not know the model. */
  boolean isUnknownModel(int status, String message) {
    return status == 404 || (status < 500 && UNKNOWN_MODEL.matcher(message).find());
  }

  /** Returns the exception for a model that is not among those that the server has. */
  ProblemException unknownModel(String message, List<String> known) {
    int shown = 8;
    String names = String.join(", ", known.stream().limit(shown).toList());
    String more = known.size() > shown ? " and %d more".formatted(known.size() - shown) : "";
    return new ProblemException(
        new Problem(
            "%s has no model %s".formatted(name, model),
            masked(message),
            known.isEmpty()
                ? "load a model on the server first"
                : "choose one of its models: " + masked(names) + more));
  }

  /** Returns the exception for a response that leads to another address. */
  ProblemException moved(int status, @Nullable String location) {
    String target = location == null || location.isBlank() ? "" : "it leads to " + masked(location);
    return new ProblemException(
        new Problem(
            "%s rejected the request (%d): it has moved".formatted(name, status),
            target,
            "check the base URL: write the address that it leads to, if you trust it"));
  }

  /** Returns the exception for an HTTP status that is not a success, with the server's message. */
  ProblemException errorStatus(int status, String message) {
    String why = PAGE.matcher(message).matches() ? "it sent a web page" : masked(message);
    String text = message.toLowerCase(Locale.ROOT);
    return new ProblemException(
        switch (status) {
          case 402 ->
              new Problem(
                  "there is no credit left at " + name,
                  why,
                  "add credit to the account of the API key, or choose another model");
          case 401, 403 -> isRegion(text) ? region(why) : rejectedKey(why);
          case 404 ->
              new Problem(
                  "%s has no model %s, or the base URL is wrong".formatted(name, model),
                  why,
                  "check the model ID and the base URL");
          case 407 ->
              new Problem(
                  "the proxy on the way to %s asks for a user and password".formatted(name),
                  why,
                  "write them in HTTPS_PROXY, as http://USER:PASSWORD@PROXY:PORT");
          case 408, 504 -> new Problem(name + " timed out", why, TRY_LATER);
          case 413 ->
              new Problem(name + " rejected the prompt as too long", why, "write a shorter prompt");
          case 429 -> isOverload(text) ? overloaded(why) : tooMany(text, why);
          default -> otherStatus(status, text, why);
        });
  }

  private static boolean isRegion(String text) {
    return text.contains("location is not supported") || text.contains("region");
  }

  private static boolean isOverload(String text) {
    return text.contains("overload") || text.contains("capacity") || text.contains("busy");
  }

  private Problem region(String why) {
    return new Problem(
        name + " is not offered where you are", why, "choose another model; built-in needs none");
  }

  private Problem overloaded(String why) {
    return new Problem(
        "%s is overloaded at the moment".formatted(name), why, "try again in a minute");
  }

  private Problem tooMany(String text, String why) {
    boolean quota =
        Stream.of(
                "quota", "billing", "per day", "per-day", "daily", "credit", "plan", "insufficient")
            .anyMatch(text::contains);
    return quota
        ? new Problem(
            "the quota of %s is used up".formatted(name),
            why,
            "wait until it is renewed, use another API key, or choose another model")
        : new Problem(
            "the quota of %s is used up for a moment: there were too many requests".formatted(name),
            why,
            "wait a minute and try again, or choose another model");
  }

  private Problem rejectedKey(String why) {
    Problem problem =
        key.isPresent()
            ? new Problem(
                name + " rejected the API key",
                why,
                "check the key, and replace it with plinth key set " + service)
            : new Problem(
                name + " needs an API key", why, "set one with plinth key set " + service);
    return problem.at(RemedyPlace.API_KEY);
  }

  private Problem otherStatus(int status, String text, String why) {
    if (status == 503 && text.contains("loading")) {
      return new Problem(name + " is still loading the model", why, "try again in a minute");
    }
    if (status == 529 || (status >= 500 && isOverload(text))) {
      return overloaded(why);
    }
    if (status >= 500) {
      return new Problem("%s had an internal error (%d)".formatted(name, status), why, TRY_LATER);
    }
    if (isRegion(text)) {
      return region(why);
    }
    if (text.contains("context") || text.contains("too long") || text.contains("too large")) {
      return contextTooShort(why);
    }
    // Gemini sends 400 for a wrong key, where other servers send 401.
    return text.contains("api key") || text.contains("api_key")
        ? rejectedKey(why)
        : new Problem(
            "%s rejected the request (%d)".formatted(name, status),
            why,
            "check the model ID %s, or choose another model".formatted(model));
  }

  private Problem contextTooShort(String why) {
    return new Problem(
        "the prompt is longer than the context of the model at " + name,
        why,
        "start the server with a context of at least 16,384 tokens (Ollama: OLLAMA_CONTEXT_LENGTH,"
            + " llama.cpp: -c, vLLM: --max-model-len), or choose another model");
  }

  /** Returns the exception for a response that is not the JSON of a model reply. */
  ProblemException unreadableReply(String body) {
    return new ProblemException(
        PAGE.matcher(body).matches()
            ? new Problem(
                "the response of %s is not a model reply, but a web page".formatted(name),
                "a network that asks you to log in first, or a proxy, may have sent it",
                "open a web page in your browser and log in, or check the base URL")
            : new Problem(
                "the response of %s is not a model reply".formatted(name),
                masked(body),
                "check the base URL: it may lead to another server or to a login page"));
  }

  /** Returns the exception for a failed connection. */
  ProblemException connectionFailure(IOException error) {
    return new ProblemException(failure(error));
  }

  private Problem failure(IOException error) {
    if (error instanceof ModelHttpClient.ReplyTooLong) {
      return new Problem(
          "the response of %s is too long for a spec".formatted(name),
          "",
          "ask for less, or choose another model");
    }
    if (error instanceof UnknownHostException) {
      return unreachable("host not found");
    }
    if (error instanceof SSLException) {
      return new Problem(
          "no secure connection to %s could be established".formatted(name),
          masked(String.valueOf(error.getMessage())),
          "check the base URL and the clock of this machine; if a company's own certificate is in"
              + " use, name its file in SSL_CERT_FILE");
    }
    if (error instanceof ConnectException || error instanceof NoRouteToHostException) {
      return unreachable("nothing listens there");
    }
    if (error instanceof SocketTimeoutException && !(error.getCause() instanceof EOFException)) {
      return unreachable("the connection timed out");
    }
    if (error instanceof InterruptedIOException) {
      return new Problem("the request to %s was cancelled".formatted(name), "", "try again");
    }
    return new Problem(
        "the connection to %s broke before the reply was complete".formatted(name),
        "",
        "try again, or check whether the server still runs");
  }

  private Problem unreachable(String why) {
    return new Problem(
        name + " cannot be reached",
        why,
        "check the base URL and the network, and whether the server runs");
  }
}
