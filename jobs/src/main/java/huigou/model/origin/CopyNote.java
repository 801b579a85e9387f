package huigou.model.origin;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Through which copy carried-over figures were read, taken apart: what is named the same in every
 * language, and the remark, which is in the words of whoever delivered it.
 *
 * @param repository owner and name of a public repository, or empty
 * @param part whether the whole of it is meant, one file or one folder
 * @param path of the file or folder within it, or empty
 * @param remark what else the note says, or empty
 */
public record CopyNote(String repository, Part part, String path, String remark) {

  /** What of a repository is meant. */
  public enum Part {
    /** No more is said than its name. */
    WHOLE,
    FILE,
    FOLDER
  }

  private static final Pattern NOTE =
      Pattern.compile(
          "public repository (?<repository>[\\w.-]+/[\\w.-]*\\w)"
              + "(?:, (?<part>file|folder) (?<path>[^\\s;,(]*[^\\s;,(.]))?(?:[;,]? (?<remark>.*))?",
          Pattern.DOTALL);

  /** A note that names no repository in the usual words is a remark as a whole. */
  public static CopyNote of(String note) {
    Matcher found = NOTE.matcher(note);
    return found.matches()
        ? new CopyNote(
            found.group("repository"),
            found.group("part") == null
                ? Part.WHOLE
                : found.group("part").equals("file") ? Part.FILE : Part.FOLDER,
            said(found.group("path")),
            said(found.group("remark")))
        : new CopyNote("", Part.WHOLE, "", note);
  }

  private static String said(String group) {
    return group == null ? "" : group;
  }

  /** The word of its part. */
  public String token() {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
