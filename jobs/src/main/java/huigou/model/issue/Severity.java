package huigou.model.issue;

/** How far an issue reaches. */
public enum Severity {
  /** The data is odd; it is kept and reported. */
  WARNING,
  /** A figure that may be right and looks wrong; it waits until somebody says the same. */
  HELD,
  /** The row cannot be used; it is out. */
  ERROR,
  /** The file is not what its layout says; nothing of it is loaded. */
  FATAL;

  /** Lower-case word used in data files. */
  public String token() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
