package huigou.collect;

import huigou.catalogue.Feed;
import huigou.model.origin.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a body begins like what it should be. */
final class BodyForm {

  /** What to do about an answer that is nothing like what was asked for. */
  static final String LOOK =
      "; open the address in a browser: where the publisher has it elsewhere now, correct it in"
          + " feeds.yml; else the same command asks again";

  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)^(\u00EF\u00BB\u00BF)?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)?(<!doctype"
              + " html|<html|<head|<body).*");

  private static final String ZIP = "PK\u0003\u0004";
  private static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0";
  private static final String GZIP = "\u001f\u008b";

  private BodyForm() {}

  /**
   * Why it is not taken; empty where it may be.
   *
   * @param beginning its first bytes, as letters
   */
  static Optional<Verdict> odd(Feed feed, String beginning) {
    if (PAGE.matcher(beginning).matches()) {
      return Optional.of(
          new Verdict.Not(
              "the answer is a page for people and no data: "
                  + title(beginning)
                  + "; expected is "
                  + wanted(feed)
                  + LOOK,
              true,
              ""));
    }
    Optional<String> magic = magic(feed.answer().extension());
    Optional<String> kind = kind(beginning);
    if (magic.isPresent() ? !beginning.startsWith(magic.get()) : kind.isPresent()) {
      return Optional.of(
          Verdict.Not.because(
              (kind.isPresent()
                      ? "the answer is another kind of file (" + kind.get() + ")"
                      : "the answer does not begin like an ." + feed.answer().extension() + " file")
                  + "; expected is "
                  + wanted(feed)
                  + LOOK));
    }
    return Optional.empty();
  }

  /** What is expected of an answer, for people. */
  static String wanted(Feed feed) {
    return "." + feed.answer().extension() + " with " + feed.about().title();
  }

  /** How files of a kind begin, in bytes as letters. */
  private static Optional<String> magic(String extension) {
    return switch (extension) {
      case "xls" -> Optional.of(COMPOUND);
      case "xlsx", "zip" -> Optional.of(ZIP);
      default -> Optional.empty();
    };
  }

  /** What it is that is no text; empty where it may be one. */
  private static Optional<String> kind(String beginning) {
    if (beginning.startsWith(ZIP)) {
      return FileKind.ofArchive(beginning)
          .map(FileKind::form)
          .or(() -> Optional.of("an archive or a workbook: zip"));
    }
    if (beginning.startsWith(COMPOUND)) {
      return Optional.of("a workbook or a document of Office 97 to 2003: OLE");
    }
    return beginning.startsWith(GZIP)
        ? Optional.of("gzip")
        : FileKind.of(beginning.getBytes(StandardCharsets.ISO_8859_1)).map(FileKind::form);
  }

  private static String title(String page) {
    Matcher title = Pattern.compile("(?is)<title[^>]*>(.*?)</title>").matcher(page);
    String said = title.find() ? title.group(1).strip().replaceAll("\\s+", " ") : "it has no title";
    return "“" + (said.length() > 80 ? said.substring(0, 80) + "…" : said) + "”";
  }
}
