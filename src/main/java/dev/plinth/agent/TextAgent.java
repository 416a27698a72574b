package dev.plinth.agent;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;

/** An agent that works on texts; ADK knows ones to talk with, too. */
abstract class TextAgent extends BaseAgent {
  /** An agent with these parts, which are a part of no other. */
  TextAgent(String name, String description, List<? extends BaseAgent> parts) {
    super(name, description, parts, null, null);
  }

  @Override
  protected final Flowable<Event> runLiveImpl(InvocationContext context) {
    return Flowable.error(new UnsupportedOperationException("nobody talks to it"));
  }
}
