package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WideTextTest {

  private static InputStream of(byte[] wide, Charset encoding) {
    return new WideText(new ByteArrayInputStream(wide), encoding);
  }

  /** Pairs of surrogates lie over the end of what is taken at once, by one and by none. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4094, 4095, 4096, 9000})
  void theSameTextComesOut(int letters) throws IOException {
    String text = "x".repeat(letters) + "回購\uD83D\uDE00，\n" + "\uD83D\uDE00".repeat(5000);
    for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertThat(new String(of(text.getBytes(wide), wide).readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(text);
    }
  }

  @Test
  void byteByByteItIsTheSame() throws IOException {
    InputStream bytes = of("利率".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE);
    StringBuilder hex = new StringBuilder();
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      hex.append(Integer.toHexString(next));
    }
    assertThat(hex).hasToString("e588a9e78e87");
    assertThat(bytes.read(new byte[4], 0, 4)).isEqualTo(-1);
    assertThat(bytes.read(new byte[0], 0, 0)).isZero();
  }

  /** A byte of the two, or one half of a pair; what ends between characters is whole. */
  @ParameterizedTest
  @CsvSource({"0,false", "1,true", "2,true", "3,true", "4,false", "5,true"})
  void halfACharacterIsTold(int cut, boolean told) throws IOException {
    byte[] whole = "利率\uD83D\uDE00".getBytes(StandardCharsets.UTF_16BE);
    InputStream wide = of(Arrays.copyOf(whole, whole.length - cut), StandardCharsets.UTF_16BE);
    if (told) {
      assertThatThrownBy(wide::readAllBytes).isInstanceOf(WideText.Broken.class);
    } else {
      assertThat(wide.readAllBytes()).isNotEmpty();
    }
  }
}
