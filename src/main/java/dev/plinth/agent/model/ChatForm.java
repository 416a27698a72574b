package dev.plinth.agent.model;

/** The ways in which a request is changed for a server that rejects its usual form. */
enum ChatForm {
  /** Without a temperature. */
  WITHOUT_TEMPERATURE,
  /** In JSON mode, without a schema. */
  WITHOUT_SCHEMA,
  /** Without JSON mode; the instruction asks for JSON all the same. */
  WITHOUT_FORMAT,
  /** With the newer parameter for the longest reply. */
  NEWER_LIMIT,
  /** Without a limit, so that the server uses its own. */
  WITHOUT_LIMIT,
  /** Without a system message; its text begins the first message of the user. */
  WITHOUT_SYSTEM,
  /** Without streaming. */
  WITHOUT_STREAM
}
