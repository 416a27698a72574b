package dev.plinth.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceUsageTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final ResourceUsage BEGIN = new ResourceUsage(40 * MEBIBYTE, 16, 90);

  @Test
  void allowsSmallGrowth() {
    assertThat(BEGIN.leaksUntil(new ResourceUsage(45 * MEBIBYTE, 17, 91))).isEmpty();
  }

  @Test
  void allowsShrinking() {
    assertThat(BEGIN.leaksUntil(new ResourceUsage(0, 0, 0))).isEmpty();
  }

  @Test
  void findsEveryLeak() {
    assertThat(BEGIN.leaksUntil(new ResourceUsage(80 * MEBIBYTE, 30, 120)))
        .containsExactly("heap", "threads", "handles");
  }

  @Test
  void namesBothUsages() {
    assertThat(BEGIN.to(new ResourceUsage(41 * MEBIBYTE, 15, 90)))
        .isEqualTo("heap 40→41 MiB, threads 16→15, handles 90→90");
  }
}
