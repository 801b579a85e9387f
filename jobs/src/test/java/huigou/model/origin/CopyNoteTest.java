package huigou.model.origin;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.CopyNote.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes as deliveries carry them. Made up. */
class CopyNoteTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "public repository a/b-c, file data/x.csv|a/b-c|FILE|data/x.csv|''",
        "public repository a/b, file x.json (FRED's series)|a/b|FILE|x.json|(FRED's series)",
        "public repository a/b, file x.csv; mostly two issuers|a/b|FILE|x.csv|mostly two issuers",
        "public repository a/b, file x.csv, its copy of May|a/b|FILE|x.csv|its copy of May",
        "public repository a/b, folder t/raw (six, here one)|a/b|FOLDER|t/raw|(six, here one)",
        "public repository a/b, snapshots of c|a/b|WHOLE|''|snapshots of c",
        "public repository a/b|a/b|WHOLE|''|''",
        "public repositories a/b (data) and c/d|''|WHOLE|''|public repositories a/b (data) and c/d",
        "the pages named in each row|''|WHOLE|''|the pages named in each row",
      })
  void namesAreKeptApartFromRemarks(
      String note, String repository, Part part, String path, String remark) {
    assertThat(CopyNote.of(note)).isEqualTo(new CopyNote(repository, part, path, remark));
  }
}
