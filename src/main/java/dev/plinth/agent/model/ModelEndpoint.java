package dev.plinth.agent.model;

import dev.plinth.agent.ApiKey;
import dev.plinth.agent.DraftFailure;
import dev.plinth.agent.MaskedMessage;
import dev.plinth.agent.ModelFault;
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
 * Who is asked, and in which words it fails.
 *
 * @param name what users call it, such as "Gemini"
 * @param model the id of the model
 * @param key what is masked in whatever it says
 * @param service whom the key is kept for, as a word of {@code plinth key}
 */
record ModelEndpoint(String name, String model, Optional<ApiKey> key, String service) {
  private static final String ANOTHER = "try again in a while, or choose another model";

  /** Gives the fault of a status that is no success, and what was said with it. */
  ModelFault status(int status, String words) {
    String said = MaskedMessage.line(words, key);
    return new ModelFault(
        switch (status) {
          case 401, 403 -> noEntry(said);
          case 404 ->
              new DraftFailure(
                  "%s knows no model %s, or has another address".formatted(name, model),
                  said,
                  "check the model's id and the address");
          case 408, 504 -> new DraftFailure(name + " ran out of time", said, ANOTHER);
          case 413 -> new DraftFailure(name + " finds the prompt too long", said, "say it shorter");
          case 429 ->
              new DraftFailure(
                  "the quota of %s is used up, or too much was asked at once".formatted(name),
                  said,
                  "wait a while, use another key, or choose another model");
          default -> other(status, said);
        });
  }

  private DraftFailure noEntry(String said) {
    return key.isPresent()
        ? new DraftFailure(
            name + " refused the key",
            said,
            "check it, and replace it by plinth key set " + service)
        : new DraftFailure(name + " wants a key", said, "keep one with plinth key set " + service);
  }

  private DraftFailure other(int status, String said) {
    if (status >= 500) {
      return new DraftFailure(
          "%s has a fault of its own (%d)".formatted(name, status), said, ANOTHER);
    }
    // Gemini says 400 where others say 401
    return said.contains("API key") || said.contains("API_KEY")
        ? noEntry(said)
        : new DraftFailure(
            "%s refused the request (%d)".formatted(name, status),
            said,
            "check the model's id %s, or choose another model".formatted(model));
  }

  /** Gives the fault of an answer that is not what this wire speaks. */
  ModelFault gibberish(String beginning) {
    return new ModelFault(
        new DraftFailure(
            "what %s answered is no JSON of a model".formatted(name),
            MaskedMessage.line(beginning, key),
            "check the address: there may be another server, or a page to log in"));
  }

  /** Gives the fault of a connection that failed. */
  ModelFault broken(IOException fault) {
    return new ModelFault(words(fault));
  }

  private DraftFailure words(IOException fault) {
    if (fault instanceof ModelHttpClient.TooLong) {
      return new DraftFailure(
          "what %s answered is longer than any spec".formatted(name),
          "",
          "ask for less, or choose another model");
    }
    if (fault instanceof UnknownHostException) {
      return unreachable("its name leads nowhere");
    }
    if (fault instanceof SSLException) {
      return new DraftFailure(
          "no safe connection to %s can be made".formatted(name),
          MaskedMessage.line(String.valueOf(fault.getMessage()), key),
          "check the address, the clock of this machine, and whether a proxy stands between");
    }
    if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
      return unreachable("nobody listens there");
    }
    if (fault instanceof SocketTimeoutException && !(fault.getCause() instanceof EOFException)) {
      return unreachable("nobody answered in time");
    }
    if (fault instanceof InterruptedIOException) {
      return new DraftFailure("the request to %s was cancelled".formatted(name), "", "ask again");
    }
    return new DraftFailure(
        "the connection to %s broke before the answer was whole".formatted(name),
        "",
        "ask again, or see whether its server still runs");
  }

  private DraftFailure unreachable(String why) {
    return new DraftFailure(
        name + " cannot be reached",
        why,
        "check the address and the network, and whether its server runs");
  }
}
