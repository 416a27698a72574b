package dev.plinth.agent;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;

/** An agent without ADK's live mode for audio and video. */
abstract class TextAgent extends BaseAgent {
  /** Creates an agent with sub-agents, which must not have another parent. */
  TextAgent(String name, String description, List<? extends BaseAgent> subAgents) {
    super(name, description, subAgents, null, null);
  }

  @Override
  protected final Flowable<Event> runLiveImpl(InvocationContext context) {
    return Flowable.error(new UnsupportedOperationException("the live mode is not supported"));
  }
}
