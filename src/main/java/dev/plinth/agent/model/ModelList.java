package dev.plinth.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The models that a server has. */
final class ModelList {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ModelList() {}

  /** Asks a server for its models, in the order of the alphabet; empty if it does not tell. */
  static Optional<List<String>> ask(OkHttpClient client, Request request) {
    try (Response response = client.newCall(request).execute()) {
      return response.isSuccessful() ? read(response.body().string()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<String>> read(String body) throws JsonProcessingException {
    JsonNode root = MAPPER.readTree(body);
    JsonNode list = root.path("data").isArray() ? root.path("data") : root.path("models");
    if (!list.isArray() && !root.isArray()) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    for (JsonNode model : list.isArray() ? list : root) {
      String name = model.path("id").asText(model.path("name").asText(""));
      if (!name.isBlank()) {
        names.add(name.replaceFirst("^models/", ""));
      }
    }
    return Optional.of(List.copyOf(names));
  }
}
