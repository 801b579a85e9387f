package huigou.command;

import huigou.derive.claim.Suggestions.Suggestion;
import huigou.evidence.ArticleNumbers;
import huigou.installation.Workplace;
import huigou.model.claim.Measure;
import huigou.model.claim.PrintedNumber;
import huigou.model.claim.When;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers of an article as lines of a claim file, each a comment that an editor opens. */
final class ArticleDraft {

  /** An article is no book. */
  private static final long LONGEST = 4_000_000;

  private ArticleDraft() {}

  /**
   * @throws IOException when the file is none, too long, in an encoding that cannot be told, or has
   *     no number, saying which
   */
  static String of(Workplace place, Path file, String article, LocalDate day) throws IOException {
    List<ArticleNumbers> numbers = ArticleNumbers.read(place, text(file), day);
    if (numbers.isEmpty()) {
      throw new IOException(
          file
              + " holds no number; expected is an article that prints some: without one, leave"
              + " FILE out");
    }
    StringBuilder lines = new StringBuilder();
    lines
        .append("# The numbers of the article: ")
        .append(numbers.size())
        .append(". Likeliest first; words in our own, then take away the hashes.\n");
    int claim = 0;
    for (ArticleNumbers each : numbers) {
      PrintedNumber number = each.number();
      lines.append("#\n# ").append(number.text()).append("  in: ").append(number.sentence());
      lines.append('\n');
      if (number.isDate()) {
        lines.append("#   a day, month or year\n");
      } else if (each.suggestions().isEmpty()) {
        lines.append(
            "#   no series, issuer or market of the catalogue is named beside it in its unit\n");
      }
      for (int i = 0; i < each.suggestions().size(); i++) {
        Suggestion suggestion = each.suggestions().get(i);
        lines
            .append(
                i == 0 ? "#  - id: " + article + "-" + ++claim + "\n#    measure: " : "#    # or ")
            .append(measure(suggestion))
            .append("  # ")
            .append(suggestion.judgement().verdict().token());
        suggestion
            .judgement()
            .observed()
            .ifPresent(
                observed ->
                    lines
                        .append(", observed ")
                        .append(observed.value().toPlainString())
                        .append(" on ")
                        .append(observed.date()));
        lines.append('\n');
        if (i == 0) {
          lines.append("#    printed: \"").append(plain(number)).append("\"\n");
          lines.append("#    unit: ").append(suggestion.unit().token()).append('\n');
          number
              .when()
              .map(When::text)
              .ifPresent(when -> lines.append("#    date: \"").append(when).append("\"\n"));
        }
      }
    }
    return lines.toString();
  }

  /** As a claim file writes it. */
  private static String measure(Suggestion suggestion) {
    return written(suggestion.measure());
  }

  private static String written(Measure measure) {
    if (measure instanceof Measure.Ratio ratio) {
      return "{ratio: [" + written(ratio.of()) + ", " + written(ratio.to()) + "]}";
    }
    if (measure instanceof Measure.Parts sum) {
      return sum.parts().stream()
          .map(ArticleDraft::written)
          .collect(Collectors.joining(", ", "{parts: [", "]}"));
    }
    String[] words = measure.text().split(" ", 2);
    return "{" + words[0] + ": " + words[1] + "}";
  }

  private static String plain(PrintedNumber number) {
    return number.printed().orElseThrow().value().toPlainString();
  }

  /** The text of a file in UTF-8, UTF-16 with its mark, Big5 or GB 18030. */
  static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file + "; expected is the text of an article");
    }
    if (Files.size(file) > LONGEST) {
      throw new IOException(
          file + " has " + Files.size(file) + " bytes; an article has " + LONGEST + " at most");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, Charset.forName("Big5"), Charset.forName("GB18030"))) {
      try {
        return charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
      } catch (CharacterCodingException another) {
        continue;
      }
    }
    throw new IOException(
        file
            + " is in no encoding that is known here; expected is UTF-8, UTF-16, Big5 or GB 18030");
  }
}
