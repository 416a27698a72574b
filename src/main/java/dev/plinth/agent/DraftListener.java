package dev.plinth.agent;

/** Hears how a draft goes on, from a thread of the call's own. */
public interface DraftListener {
  /** Hears nothing. */
  DraftListener NONE = new DraftListener() {};

  /** An agent begins. */
  default void step(DraftStep step) {}

  /** The model is asked, for the so manieth time of at most so many, counted from 1. */
  default void attempt(int number, int limit) {}

  /** The model answered, and this is what review says of it. */
  default void answered(Attempt attempt) {}

  /** Something that a user wants to know, in one sentence. */
  default void notice(String sentence) {}
}
