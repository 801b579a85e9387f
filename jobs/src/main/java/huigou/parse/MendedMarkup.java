package huigou.parse;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
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

  /** Names under which the publishers of a country mean the whole of its characters. */
  private static final Set<String> SIMPLIFIED = Set.of("gb2312", "gbk", "gb_2312-80", "x-gbk");

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
   * where none is named.
   *
   * @throws java.nio.charset.CharacterCodingException when no encoding has that name
   */
  static Charset encoding(String beginning) throws IOException {
    Matcher declared = DECLARED.matcher(beginning);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declared.group(1).strip().toLowerCase(Locale.ROOT);
    try {
      return Charset.forName(SIMPLIFIED.contains(name) ? "GB18030" : name);
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
    } else {
      ready.append((char) character);
    }
    return true;
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
