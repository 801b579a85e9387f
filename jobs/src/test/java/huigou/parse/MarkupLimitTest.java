package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** No tag, comment or text fills the memory. */
class MarkupLimitTest {

  private static final int LONGEST = 4 << 20;

  private static MarkupLimit limit(String text) {
    return new MarkupLimit(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void bytesComeThroughOneByOneAndTogether() throws IOException {
    assertThat(limit("<a>é</a>").readAllBytes())
        .isEqualTo("<a>é</a>".getBytes(StandardCharsets.UTF_8));
    MarkupLimit one = limit("é");
    assertThat(one.read()).isEqualTo(0xc3);
    assertThat(one.read()).isEqualTo(0xa9);
    assertThat(one.read()).isEqualTo(-1);
  }

  @Test
  void aTextMayBeFourMebibytesLongAndNoLonger() throws IOException {
    assertThat(limit("x".repeat(LONGEST)).readAllBytes()).hasSize(LONGEST);
    assertThatThrownBy(() -> limit("x".repeat(LONGEST + 1)).readAllBytes())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no tag ends");
  }

  @Test
  void aTagBeginsTheCountAnew() throws IOException {
    String half = "x".repeat(LONGEST - 10);
    assertThat(limit(half + "<a>" + half + "<b>" + half).readAllBytes()).isNotEmpty();
    assertThatThrownBy(() -> limit("<a>" + half + "x".repeat(20)).readAllBytes())
        .isInstanceOf(IOException.class);
  }
}
