package huigou.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Transfers that break off, bytes that are wrong, and what editors do to texts. */
final class ByteMutations {

  private static final Pattern NUMBER = Pattern.compile("\\d+\\.?\\d+");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ByteMutations() {}

  static List<Mutation> ofAnyFile() {
    return List.of(
        of("cut at a byte", (bytes, random) -> cut(bytes, random.nextInt(bytes.length))),
        of("gzip, cut", ByteMutations::packedAndCut),
        of("gzip, whole", (bytes, random) -> Optional.of(packed(bytes))),
        of("bad byte E9", (bytes, random) -> badByte(bytes, random, (byte) 0xE9)),
        of("bad byte FF", (bytes, random) -> badByte(bytes, random, (byte) 0xFF)),
        of("bad byte 00", (bytes, random) -> badByte(bytes, random, (byte) 0)));
  }

  static List<Mutation> ofText() {
    return List.of(
        of("cut within the last number", ByteMutations::cutInLastNumber),
        of("cut within the last row", ByteMutations::cutInLastRow),
        of("cut at a row's end", ByteMutations::cutAtRowEnd),
        ofText("line ends CRLF", (text, random) -> text.replace("\n", "\r\n")),
        ofText("line ends CR", (text, random) -> text.replace("\n", "\r")),
        of("byte order mark", (bytes, random) -> Optional.of(joined(MARK, bytes))),
        ofText("blank first lines", (text, random) -> "\n".repeat(1 + random.nextInt(3)) + text),
        ofText("blank line within", (text, random) -> atLine(text, random, "\n")),
        ofText("quote too many", (text, random) -> at(text, random.nextInt(text.length()), "\"")),
        ofText("quote too few", ByteMutations::withoutQuote),
        ofText("stretch of text lost", ByteMutations::withoutStretch),
        ofText("stretch of text twice", ByteMutations::stretchTwice),
        ofText("first line again within", ByteMutations::firstLineAgain),
        ofText("file twice", (text, random) -> text + text));
  }

  private static Mutation of(String kind, BiFunction<byte[], Random, Optional<byte[]>> change) {
    return new Mutation(kind, (subject, random) -> change.apply(subject.bytes(), random));
  }

  private static Mutation ofText(String kind, BiFunction<String, Random, String> change) {
    return of(
        kind,
        (bytes, random) ->
            Optional.of(
                change
                    .apply(new String(bytes, StandardCharsets.UTF_8), random)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<byte[]> cut(byte[] bytes, int length) {
    return length < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, length));
  }

  private static Optional<byte[]> cutInLastNumber(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    MatchResult last =
        numbers.get(numbers.size() - 1 - random.nextInt(Math.min(3, numbers.size())));
    return cut(bytes, last.start() + 1 + random.nextInt(last.end() - last.start() - 1));
  }

  private static Optional<byte[]> cutInLastRow(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).stripTrailing();
    int start = text.lastIndexOf('\n') + 1;
    return cut(bytes, start + random.nextInt(text.length() - start));
  }

  private static Optional<byte[]> cutAtRowEnd(byte[] bytes, Random random) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return cut(bytes, text.indexOf('\n', random.nextInt(text.length())) + random.nextInt(2));
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Optional<byte[]> packedAndCut(byte[] bytes, Random random) {
    byte[] packed = packed(bytes);
    return cut(packed, 1 + random.nextInt(packed.length - 1));
  }

  private static Optional<byte[]> badByte(byte[] bytes, Random random, byte bad) {
    byte[] altered = bytes.clone();
    altered[random.nextInt(altered.length)] = bad;
    return Optional.of(altered);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static String at(String text, int at, String put) {
    return text.substring(0, at) + put + text.substring(at);
  }

  private static String atLine(String text, Random random, String put) {
    return at(text, text.indexOf('\n', random.nextInt(text.length())) + 1, put);
  }

  private static String withoutQuote(String text, Random random) {
    int quote = text.indexOf('"', random.nextInt(text.length()));
    return quote < 0 ? text : text.substring(0, quote) + text.substring(quote + 1);
  }

  private static String withoutStretch(String text, Random random) {
    int start = random.nextInt(text.length());
    int end = Math.min(text.length(), start + 1 + random.nextInt(1000));
    return text.substring(0, start) + text.substring(end);
  }

  private static String stretchTwice(String text, Random random) {
    int start = random.nextInt(text.length());
    int end = Math.min(text.length(), start + 1 + random.nextInt(1000));
    return at(text, end, text.substring(start, end));
  }

  private static String firstLineAgain(String text, Random random) {
    int end = text.indexOf('\n') + 1;
    return atLine(text, random, text.substring(0, end));
  }
}
