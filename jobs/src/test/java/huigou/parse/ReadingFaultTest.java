package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What exceptions say of a file, and where bytes stop being text. Made up. */
class ReadingFaultTest {

  private static final String HEADER =
      "ticker,company,amount_usd_bn,announced,kind,source_url,effective\n";
  private static final String ROW = "AAPL,Apple,1.5,2025-11-03,new,s,\n";

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new EOFException(), "FILE_CUT_SHORT"),
        Arguments.of(new ZipException(), "FILE_CUT_SHORT"),
        Arguments.of(new Unpacked.Swollen(), "WORKBOOK_SWOLLEN"),
        Arguments.of(new MalformedInputException(1), "ENCODING_NOT_UTF8"),
        Arguments.of(new CharConversionException("x"), "ENCODING_NOT_UTF8"),
        Arguments.of(new FileNotFoundException("x"), "FILE_UNREADABLE"),
        Arguments.of(new FileRefused(Issue.of(IssueCode.FILE_EMPTY, Place.of("p"))), "FILE_EMPTY"),
        Arguments.of(new IllegalStateException("x"), ""),
        Arguments.of(null, ""));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anExceptionIsWhatItsCauseIsHoweverDeep(Exception thrown, String code) {
    Throwable wrapped = thrown;
    for (int depth = 0; depth < 20; depth++) {
      assertThat(ReadingFault.of("p", null, wrapped).map(refused -> refused.issue().code().name()))
          .as("below " + depth)
          .isEqualTo(code.isEmpty() ? Optional.empty() : Optional.of(code));
      wrapped = new IllegalStateException(wrapped);
    }
    assertThat(ReadingFault.of("p", null, wrapped)).isEmpty();
  }

  @Test
  void theOutermostThatSaysSomethingCounts() {
    assertThat(
            ReadingFault.of(
                    "p", null, new UncheckedIOException(new IOException(new EOFException())))
                .orElseThrow()
                .issue()
                .found())
        .isEqualTo("IOException");
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Stream.of(parts).forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "300", "2500", "5000"})
  void bytesThatAreNoTextAreNamedByTheirLineHoweverFarIn(int rows) {
    byte[] before = (HEADER + ROW.repeat(rows)).getBytes(StandardCharsets.UTF_8);
    byte[] row = ROW.replace("Apple", "蘋果公司").getBytes(StandardCharsets.UTF_8);
    assertThat(MadeDelivery.of("desk", joined(before, row)).issues).isEmpty();
    MadeDelivery made =
        MadeDelivery.of(
            "desk", joined(before, ROW.replace("Apple", "蘋果公司").getBytes(Charset.forName("Big5"))));
    assertThat(made.issues).containsExactly("refused: ENCODING_NOT_UTF8 " + (rows + 2));
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, 回购股份计划以及董事会的决议公告",
    "Big5, 回購股份計劃以及董事會的決議公告",
    "Shift_JIS, 自己株式の取得に係る事項の決定に関するお知らせ"
  })
  void theEncodingThatTheBytesLookLikeIsNamed(String encoding, String words) {
    String text = HEADER + ROW.replace("Apple", words).repeat(5);
    MadeDelivery made = MadeDelivery.of("desk", text.getBytes(Charset.forName(encoding)));
    assertThat(made.issues).containsExactly("refused: ENCODING_NOT_UTF8 2");
    assertThat(made.quoted).containsExactly(encoding);
  }

  @Test
  void whatFollowsFarBehindIsNamedToo() {
    byte[] before = (HEADER + ROW.repeat(3000)).getBytes(StandardCharsets.UTF_8);
    byte[] behind =
        ROW.replace("Apple", "回購股份計劃以及董事會的決議公告").repeat(5).getBytes(Charset.forName("Big5"));
    assertThat(before.length).isGreaterThan(1 << 16);
    MadeDelivery made = MadeDelivery.of("desk", joined(before, behind));
    assertThat(made.issues).containsExactly("refused: ENCODING_NOT_UTF8 3002");
    assertThat(made.quoted).containsExactly("Big5");
  }

  @Test
  void aCharacterThatIsCutAtTheEndIsNoText() {
    byte[] whole = (HEADER + ROW + "AAPL,回").getBytes(StandardCharsets.UTF_8);
    assertThat(MadeDelivery.of("desk", Arrays.copyOf(whole, whole.length - 1)).issues)
        .containsExactly("refused: ENCODING_NOT_UTF8 3");
    assertThat(MadeDelivery.of("desk", whole).issues).containsExactly("row: LAST_ROW_CUT 3");
  }
}
