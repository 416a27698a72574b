package dev.plinth.agent;

import com.google.adk.agents.InvocationContext;
import com.google.adk.events.Event;
import dev.plinth.project.Compiler;
import io.reactivex.rxjava3.core.Flowable;
import java.util.List;

/** An agent that compiles the approved spec. It asks no model. */
final class CodeGenerationAgent extends TextAgent {
  private final Compiler compiler = new Compiler();

  CodeGenerationAgent() {
    super("CodeGenerationAgent", "Compiles a spec.", List.of());
  }

  @Override
  protected Flowable<Event> runAsyncImpl(InvocationContext context) {
    return Flowable.fromCallable(
        () ->
            StateKey.event(
                this,
                context,
                List.of(
                    StateKey.PROJECT.entry(compiler.compile(StateKey.APPROVED.require(context))))));
  }
}
