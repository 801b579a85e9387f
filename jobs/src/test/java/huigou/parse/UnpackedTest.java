package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Deliveries that come packed. Made up. */
class UnpackedTest {

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void bytesComeOutOneByOneAndTogether() throws IOException {
    assertThat(new Unpacked(new ByteArrayInputStream(packed("made up"))).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("made up");
    Unpacked one = new Unpacked(new ByteArrayInputStream(packed("ab")));
    assertThat(one.read()).isEqualTo('a');
    assertThat(one.read()).isEqualTo('b');
    assertThat(one.read()).isEqualTo(-1);
  }

  @Test
  void aPackedDeliveryIsReadAndOneThatIsCutShortIsRefused() throws IOException {
    byte[] packed = packed("observation_date,SOFR\n2025-11-24,4.05\n2025-11-25,4.06\n");
    assertThat(MadeDelivery.of("fred", packed).lines).hasSize(2);
    assertThat(MadeDelivery.of("fred", Arrays.copyOf(packed, packed.length - 12)).issues)
        .containsExactly("refused: FILE_CUT_SHORT");
  }
}
