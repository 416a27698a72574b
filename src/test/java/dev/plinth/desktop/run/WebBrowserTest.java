package dev.plinth.desktop.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.desktop.DirectTasks;
import dev.plinth.desktop.ExternalPrograms;
import dev.plinth.desktop.FakeDialogs;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebBrowserTest {
  private static final URI PAGE = URI.create("http://127.0.0.1:8000/docs");

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<String> copied = new ArrayList<>();
  private final List<String> started = new ArrayList<>();

  private WebBrowser browser(String system, ExternalPrograms programs) {
    return new WebBrowser(system, programs, DirectTasks.create(), dialogs, copied::add);
  }

  /** Returns programs with these exit codes; programs without an entry do not exist. */
  private ExternalPrograms programs(Map<String, Optional<Integer>> exitCodes) {
    return command -> {
      started.add(String.join(" ", command));
      Optional<Integer> code = exitCodes.get(command.get(0));
      if (code == null) {
        throw new IOException("no such program");
      }
      return code;
    };
  }

  @Test
  void usesTheCommandOfTheSystem() {
    browser("Linux", command -> exitCode(command, 0)).open(PAGE);
    browser("Mac OS X", command -> exitCode(command, 0)).open(PAGE);
    browser("Windows 11", command -> exitCode(command, 0)).open(PAGE);
    assertThat(started)
        .containsExactly(
            "xdg-open " + PAGE, "open " + PAGE, "rundll32 url.dll,FileProtocolHandler " + PAGE);
    assertThat(dialogs.notices).isEmpty();
  }

  private Optional<Integer> exitCode(List<String> command, int code) {
    started.add(String.join(" ", command));
    return Optional.of(code);
  }

  @Test
  void triesOtherProgramsIfOneFailsOrIsMissing() {
    browser("Linux", programs(Map.of("xdg-open", Optional.of(3), "firefox", Optional.empty())))
        .open(PAGE);
    assertThat(started).containsExactly("xdg-open " + PAGE, "gio open " + PAGE, "firefox " + PAGE);
    assertThat(dialogs.notices).isEmpty();
  }

  @Test
  void showsTheAddressToCopyWithoutABrowser() {
    browser("Linux", programs(Map.of("xdg-open", Optional.of(3)))).open(PAGE);
    var notice = dialogs.notices.get(0);
    assertThat(notice.title()).isEqualTo("No browser was found");
    assertThat(notice.text()).contains(PAGE.toString());
    notice.actions().get(0).handler().run();
    assertThat(copied).containsExactly(PAGE.toString());
  }
}
