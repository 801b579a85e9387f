package huigou.parse;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Markup as its writer meant it: a sign that stands where XML allows none costs itself and not the
 * file. A name of HTML's becomes its character, an ampersand of no name one of text, a control
 * character goes; what stands before the declaration goes too. What was mended is told, with its
 * line.
 */
final class MendedMarkup extends Reader {

  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

  /** Names under which publishers mean a wider set of characters: as browsers read them. */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("big-5", "Big5-HKSCS"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"));

  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final int LONGEST_NAME = 32;
  private static final String SECTION = "<![CDATA[";

  private final PushbackReader text;
  private final BiConsumer<String, Integer> mended;
  private final StringBuilder ready = new StringBuilder();
  private int next;
  private int line = 1;
  private boolean within;
  private int opened;
  private int closed;
  private boolean begun;
  private boolean atEnd;

  /**
   * @param mended takes each sign that was mended, and its line
   */
  MendedMarkup(Reader text, BiConsumer<String, Integer> mended) {
    this.text = new PushbackReader(text, LONGEST_NAME + 2);
    this.mended = mended;
  }

  /**
   * The encoding that the declaration names, the wider one where publishers name a narrower; UTF-8
   * where none is named, and where the declaration, whose letters are bytes, names one in which
   * they would be two.
   *
   * @param beginning the first bytes, each as a character
   * @throws java.nio.charset.CharacterCodingException when no encoding has that name
   */
  static Charset encoding(String beginning) throws IOException {
    Matcher declared = DECLARED.matcher(beginning);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declared.group(1).strip().toLowerCase(Locale.ROOT);
    try {
      return name.startsWith("utf-16")
          ? StandardCharsets.UTF_8
          : Charset.forName(WIDER.getOrDefault(name, name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new java.io.CharConversionException(name);
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      if (next == ready.length()) {
        ready.setLength(0);
        next = 0;
        if (count > 0 && !text.ready() || !fill()) {
          break;
        }
        continue;
      }
      buffer[offset + count++] = ready.charAt(next++);
    }
    atEnd |= count == 0;
    return count == 0 ? -1 : count;
  }

  /** Whether somebody read beyond the last character: what he reads was cut short then. */
  boolean isAtEnd() {
    return atEnd;
  }

  /** Puts the next characters into readiness; false at the end of the text. */
  private boolean fill() throws IOException {
    int character = text.read();
    if (character < 0) {
      return false;
    }
    if (!begun && Character.isWhitespace(character)) {
      line += character == '\n' ? 1 : 0;
      mendedOnce(character);
      return true;
    }
    begun = true;
    if (character == '\n') {
      line++;
    }
    follow(character);
    if (isForbidden(character)) {
      mended.accept("U+%04X".formatted(character), line);
    } else if (character == '&' && !within) {
      ready.append(reference());
    } else if (character == '<' && !within && !opensMarkup()) {
      mended.accept("<", line);
      ready.append("&lt;");
    } else {
      ready.append((char) character);
    }
    return true;
  }

  /** Whether what stands behind an angle bracket makes it the beginning of something. */
  private boolean opensMarkup() throws IOException {
    int following = text.read();
    if (following >= 0) {
      text.unread(following);
    }
    return following < 0
        || following == '/'
        || following == '!'
        || following == '?'
        || following == '_'
        || following == ':'
        || Character.isLetter(following);
  }

  /** Keeps track of sections of plain text, in which an ampersand is one. */
  private void follow(int character) {
    if (!within) {
      opened = character == SECTION.charAt(opened) ? opened + 1 : character == '<' ? 1 : 0;
      within = opened == SECTION.length();
      closed = 0;
    } else if (character == '>' && closed >= 2) {
      within = false;
      opened = 0;
    } else {
      closed = character == ']' ? closed + 1 : 0;
    }
  }

  private void mendedOnce(int character) {
    if (character == '\n' && line == 2) {
      mended.accept("␤ <?xml", line);
    }
  }

  /** What stands behind an ampersand: a reference that XML knows, or what is meant. */
  private String reference() throws IOException {
    StringBuilder name = new StringBuilder();
    int character = text.read();
    while (name.length() < LONGEST_NAME
        && (character == '#' && name.isEmpty() || isNamePart(character))) {
      name.append((char) character);
      character = text.read();
    }
    boolean ended = character == ';';
    String written = name.toString();
    if (ended && (OF_XML.contains(written) || isNumber(written))) {
      return "&" + written + ";";
    }
    String whole = "&" + written + (ended ? ";" : "");
    mended.accept(whole, line);
    String meant = ended ? Parser.unescapeEntities(whole, true) : whole;
    if (!ended && character >= 0) {
      text.unread(character);
    }
    return meant.equals(whole) ? "&amp;" + whole.substring(1) : escaped(meant);
  }

  private static String escaped(String meant) {
    return meant.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static boolean isNumber(String name) {
    if (!name.matches("#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7})")) {
      return false;
    }
    int code =
        name.charAt(1) == 'x'
            ? Integer.parseInt(name.substring(2), 16)
            : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code)
        && !isForbidden(code)
        && (code < 0xD800 || code > 0xDFFF);
  }

  private static boolean isNamePart(int character) {
    return character >= '0' && character <= '9'
        || character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z';
  }

  /** Characters that no XML may hold. */
  private static boolean isForbidden(int character) {
    return character < ' ' && character != '\t' && character != '\n' && character != '\r'
        || character == 0xFFFE
        || character == 0xFFFF;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
