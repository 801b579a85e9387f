package huigou.model.origin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a file is that is no text and no workbook, of the kinds that are delivered in the place of
 * one: by its bytes, whatever its name says. Names are those of the forms, the same in every
 * language.
 */
public enum FileKind {
  PDF("PDF", Use.FOR_PEOPLE, "%PDF-"),
  POSTSCRIPT("PostScript", Use.FOR_PEOPLE, "%!PS"),
  RTF("RTF", Use.FOR_PEOPLE, "{\\rtf"),
  WORD("Word (.docx)", Use.FOR_PEOPLE),
  WORD_97("Word (.doc)", Use.FOR_PEOPLE),
  POWERPOINT("PowerPoint (.pptx)", Use.FOR_PEOPLE),
  POWERPOINT_97("PowerPoint (.ppt)", Use.FOR_PEOPLE),
  OPEN_TEXT("OpenDocument (.odt)", Use.FOR_PEOPLE),
  EPUB("EPUB", Use.FOR_PEOPLE),
  PNG("PNG", Use.FOR_PEOPLE, "\u0089PNG"),
  JPEG("JPEG", Use.FOR_PEOPLE, "\u00FF\u00D8\u00FF"),
  GIF("GIF", Use.FOR_PEOPLE, "GIF87a", "GIF89a"),
  TIFF("TIFF", Use.FOR_PEOPLE, "II*\0", "MM\0*"),
  WEBP("WebP", Use.FOR_PEOPLE),
  HEIC("HEIC", Use.FOR_PEOPLE),
  OPEN_SHEET("OpenDocument (.ods)", Use.TABLE),
  NUMBERS("Apple Numbers (.numbers)", Use.TABLE),
  XLSB("Excel (.xlsb)", Use.TABLE),
  EXCEL_4("Excel 2–4 (.xls)", Use.TABLE, "\t\0\4\0", "\t\2\6\0", "\t\4\6\0"),
  ACCESS("Access", Use.TABLE, "\0\1\0\0Standard "),
  PARQUET("Parquet", Use.TABLE, "PAR1"),
  ARROW("Arrow", Use.TABLE, "ARROW1", "FEA1"),
  AVRO("Avro", Use.TABLE, "Obj\1"),
  SQLITE("SQLite", Use.TABLE, "SQLite format 3\0"),
  HDF5("HDF5", Use.TABLE, "\u0089HDF"),
  NUMPY("NumPy", Use.TABLE, "\u0093NUMPY"),
  STATA("Stata", Use.TABLE, "<stata_dta>"),
  SPSS("SPSS", Use.TABLE, "$FL2", "$FL3"),
  SEVEN_ZIP("7z", Use.CONTAINER, "7z\u00BC\u00AF'\u001C"),
  RAR("RAR", Use.CONTAINER, "Rar!\u001A\7"),
  XZ("xz", Use.CONTAINER, "\u00FD7zXZ\0"),
  BZIP2("bzip2", Use.CONTAINER, "BZh"),
  ZSTD("Zstandard", Use.CONTAINER, "(\u00B5/\u00FD"),
  LZ4("LZ4", Use.CONTAINER, "\4\"M\u0018"),
  CABINET("CAB", Use.CONTAINER, "MSCF\0\0\0\0"),
  TAR("tar", Use.CONTAINER),
  OUTLOOK("Outlook (.msg)", Use.CONTAINER),
  MAIL("MIME (.eml)", Use.CONTAINER);

  /** What can be done about it. */
  public enum Use {
    /** A document or a picture: no figure is read from it. */
    FOR_PEOPLE,
    /** A table in a form that is not read, and can be saved in one that is. */
    TABLE,
    /** Something that others are packed in. */
    CONTAINER
  }

  /** How far into a file a kind is looked for. */
  public static final int PEEK = 1 << 13;

  /** Where the name of its form stands in a tar file. */
  private static final int TAR_MARK = 257;

  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)\\A(?:(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version|DKIM-Signature|ARC-[\\w-]+|X-[\\w-]+|Content-[\\w-]+): ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3}");

  private static final Pattern SENDER = Pattern.compile("(?im)^(From|Received|Return-Path): ?.*$");

  /** How a page is saved in one file with all that it shows: it is one, and no letter. */
  private static final Pattern PAGE =
      Pattern.compile("(?i)multipart/related|^Snapshot-Content-Location:", Pattern.MULTILINE);

  /** Forms that are, or may be, nothing but letters. */
  private static final Set<FileKind> TEXTS = EnumSet.of(PDF, POSTSCRIPT, RTF, STATA);

  private static final int ESCAPE = 0x1B;

  /** How a piece of a zip archive begins; where the length of its name stands, and its name. */
  private static final String ENTRY = "PK\u0003\u0004";

  private static final int NAME_LENGTH = 26;
  private static final int NAME = 30;

  private final String form;
  private final Use use;
  private final List<String> starts;

  FileKind(String form, Use use, String... starts) {
    this.form = form;
    this.use = use;
    this.starts = List.of(starts);
  }

  /** What its form is called. */
  public String form() {
    return form;
  }

  public Use use() {
    return use;
  }

  /**
   * By its first bytes; empty where they are those of no kind known here, or of an archive or a
   * compound file, which what lies within tells.
   */
  public static Optional<FileKind> of(byte[] start) {
    String text = new String(start, 0, Math.min(start.length, PEEK), StandardCharsets.ISO_8859_1);
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    if (text.startsWith("ftyphei", 4) || text.startsWith("ftypmif1", 4)) {
      return Optional.of(HEIC);
    }
    if (text.startsWith("ustar", TAR_MARK)) {
      return Optional.of(TAR);
    }
    boolean binary = text.chars().anyMatch(FileKind::isNoText);
    Optional<FileKind> begun =
        Arrays.stream(values())
            .filter(kind -> binary || TEXTS.contains(kind))
            .filter(kind -> kind.starts.stream().anyMatch(text::startsWith))
            .findFirst();
    return begun.isPresent() || !isMail(text) ? begun : Optional.of(MAIL);
  }

  /** Whether a sign stands in no text: a table may begin with the letters of any other form. */
  private static boolean isNoText(int sign) {
    return sign < '\t' || sign > '\r' && sign < ' ' && sign != ESCAPE;
  }

  private static boolean isMail(String text) {
    return HEADER.matcher(text).find() && SENDER.matcher(text).find() && !PAGE.matcher(text).find();
  }

  /** By the names of the files in a zip archive; empty for one that is read, or only an archive. */
  public static Optional<FileKind> ofArchive(Collection<String> names, String mediaType) {
    if (mediaType.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
      return Optional.of(OPEN_SHEET);
    }
    if (mediaType.startsWith("application/vnd.oasis.opendocument")) {
      return Optional.of(OPEN_TEXT);
    }
    if (mediaType.startsWith("application/epub")) {
      return Optional.of(EPUB);
    }
    if (any(names, "xl/workbook.bin"::equals)) {
      return Optional.of(XLSB);
    }
    if (any(names, name -> name.startsWith("xl/"))) {
      return Optional.empty();
    }
    if (any(names, name -> name.startsWith("word/"))) {
      return Optional.of(WORD);
    }
    if (any(names, name -> name.startsWith("ppt/"))) {
      return Optional.of(POWERPOINT);
    }
    return any(names, name -> name.endsWith(".iwa") || name.equals("Index.zip"))
        ? Optional.of(NUMBERS)
        : Optional.empty();
  }

  /**
   * By the first bytes of a zip archive, as letters: what lies within is named before each piece.
   */
  public static Optional<FileKind> ofArchive(String start) {
    List<String> names = new ArrayList<>();
    String mediaType = "";
    for (int at = start.indexOf(ENTRY); at >= 0; at = start.indexOf(ENTRY, at + 1)) {
      if (at + NAME > start.length()) {
        break;
      }
      int length =
          start.charAt(at + NAME_LENGTH) + (start.charAt(at + NAME_LENGTH + 1) << Byte.SIZE);
      int end = Math.min(start.length(), at + NAME + length);
      names.add(start.substring(at + NAME, end));
      if (names.get(names.size() - 1).equals("mimetype")) {
        mediaType = start.substring(end);
      }
    }
    return ofArchive(names, mediaType);
  }

  /** By the names of what lies in a compound file; empty for a workbook, and where none tells. */
  public static Optional<FileKind> ofCompound(Collection<String> names) {
    if (names.contains("WordDocument")) {
      return Optional.of(WORD_97);
    }
    if (names.contains("PowerPoint Document")) {
      return Optional.of(POWERPOINT_97);
    }
    return any(names, name -> name.startsWith("__properties_version"))
        ? Optional.of(OUTLOOK)
        : Optional.empty();
  }

  private static boolean any(Collection<String> names, Predicate<String> is) {
    return names.stream().anyMatch(is);
  }
}
