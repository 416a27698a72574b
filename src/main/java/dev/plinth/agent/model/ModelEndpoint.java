package dev.plinth.agent.model;

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
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * The server of a model. Turns failed requests to the server into messages for users.
 *
 * @param name the name of the server for users, such as "Gemini"
 * @param model the id of the model
 * @param key the API key, which is masked in the server's messages; empty if there is none
 * @param service the name of the service in the command {@code plinth key}
 */
record ModelEndpoint(String name, String model, Optional<ApiKey> key, String service) {
  private static final String TRY_LATER = "try again later, or choose another model";

  /** Returns the exception for an HTTP status that is not a success, with the server's message. */
  ProblemException errorStatus(int status, String message) {
    String why = MaskedMessage.line(message, key);
    return new ProblemException(
        switch (status) {
          case 401, 403 -> rejectedKey(why);
          case 404 ->
              new Problem(
                  "%s has no model %s, or the base URL is wrong".formatted(name, model),
                  why,
                  "check the model ID and the base URL");
          case 408, 504 -> new Problem(name + " timed out", why, TRY_LATER);
          case 413 ->
              new Problem(name + " rejected the prompt as too long", why, "write a shorter prompt");
          case 429 ->
              new Problem(
                  "the quota of %s is used up, or there were too many requests".formatted(name),
                  why,
                  "wait a while, use another API key, or choose another model");
          default -> otherStatus(status, why);
        });
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

  private Problem otherStatus(int status, String why) {
    if (status >= 500) {
      return new Problem("%s had an internal error (%d)".formatted(name, status), why, TRY_LATER);
    }
    // Gemini sends 400 for a wrong key, where other servers send 401.
    return why.contains("API key") || why.contains("API_KEY")
        ? rejectedKey(why)
        : new Problem(
            "%s rejected the request (%d)".formatted(name, status),
            why,
            "check the model ID %s, or choose another model".formatted(model));
  }

  /** Returns the exception for a response that is not the JSON of a model reply. */
  ProblemException unreadableReply(String body) {
    return new ProblemException(
        new Problem(
            "the response of %s is not a model reply".formatted(name),
            MaskedMessage.line(body, key),
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
          MaskedMessage.line(String.valueOf(error.getMessage()), key),
          "check the base URL, the clock of this machine, and any proxy in between");
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
