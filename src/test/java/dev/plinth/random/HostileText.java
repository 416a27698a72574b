package dev.plinth.random;

import java.util.List;
import java.util.Random;

/** Generates texts that try to break out of string literals, comments and templates. */
final class HostileText {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"\"",
          "'",
          "'''",
          "\\",
          "\\\\",
          "\\\"",
          "\\n",
          "\\u0041",
          "\\N{DASH}",
          "\n",
          "\r",
          "\r\n",
          "\t",
          "\f",
          "\u000b",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u00ad",
          "\u200b",
          "\u200d",
          "\u2028",
          "\u2029",
          "\u202e",
          "\u2066",
          "\u2069",
          "\ufeff",
          "\ufffd",
          "\uffff",
          "\uD83D\uDE00",
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          "\uDBFF\uDFFF",
          "#set($x = 1)",
          "#if(true)",
          "#end",
          "#foreach($i in $x)",
          "#parse('x')",
          "##",
          "#*",
          "*#",
          "$!x",
          "$x",
          "${x}",
          "$vars",
          "${vars.title}",
          "$vars.getClass()",
          "%(x)s",
          "%s",
          "%%",
          "{x}",
          "{{x}}",
          "{0}",
          "f\"{x}\"",
          "<script>alert(1)</script>",
          "</title>",
          "<!--",
          "]]>",
          "&amp;",
          "# noqa",
          "# type: ignore",
          "# fmt: off",
          ")",
          "),",
          "):\n    pass\n",
          "import os",
          ";",
          "`",
          "größe",
          "Ünïcödé",
          "×÷",
          "Ω а е о",
          "名前",
          "日本語のとても長い説明文",
          "العربية",
          "עברית",
          "’ – — …",
          "ﬁ ﬂ",
          "word ",
          "a rather ordinary sentence. ",
          "https://example.test/a?b=c&d ",
          "x".repeat(90),
          "y".repeat(300),
          " ".repeat(100));

  private HostileText() {}

  static String of(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(5) == 0 ? 60 : 8);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return random.nextInt(4) == 0 ? text + "\\" : text.toString();
  }
}
