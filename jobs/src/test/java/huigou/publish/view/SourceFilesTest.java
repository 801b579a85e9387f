package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Retrieval;
import huigou.model.origin.SourceId;
import huigou.model.view.SourceView;
import huigou.model.view.SourceView.DeliveryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which files of a source an edition shows, and what it says of them. Made up. */
class SourceFilesTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final String FED = "new-york-fed";

  private static Delivery file(String source, String receivedOn, String file) {
    return file(source, receivedOn, file, Optional.empty());
  }

  private static Delivery file(
      String source, String receivedOn, String file, Optional<Retrieval> fetched) {
    return new Delivery(
        new SourceId(source),
        LocalDate.parse(receivedOn),
        file,
        "0".repeat(64),
        7,
        new Origin(
            "Producer",
            "Title",
            "https://made.up/",
            null,
            "",
            "",
            OriginKind.CARRIED_OVER,
            "a copy",
            "",
            fetched));
  }

  /** The Federal Reserve Bank of New York. */
  private static SourceView source(MadeEdition edition, Delivery... files) {
    return new SourceAssembler(
            MadeEdition.CATALOGUE, edition.store(), edition.came(files), edition, AS_OF)
        .sources(List.of()).stream()
            .filter(each -> each.id().equals(FED))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> files(SourceView source) {
    return source.deliveries().stream()
        .map(each -> each.receivedOn() + " " + each.file() + (each.later() ? " later" : ""))
        .toList();
  }

  @Test
  void aFileThatCameAfterTheEditionIsUnknownToItUnlessItTakesOfIt() {
    MadeEdition edition = new MadeEdition();
    Optional<Retrieval> fetched = Optional.of(Retrieval.at(Instant.parse("2025-11-28T13:00:00Z")));
    edition.store().addUsedFile(FED + "/2025-11-29/used.csv");
    SourceView source =
        source(
            edition,
            file(FED, "2025-11-28", "b.csv"),
            file(FED, "2025-11-28", "a.csv", fetched),
            file(FED, "2025-11-29", "used.csv"),
            file(FED, "2025-11-29", "unused.csv"),
            file("hkex", "2025-11-29", "other.csv"),
            file(FED, "2025-11-27", "c.csv"));
    assertThat(files(source))
        .containsExactly(
            "2025-11-29 used.csv later",
            "2025-11-28 a.csv",
            "2025-11-28 b.csv",
            "2025-11-27 c.csv");
    assertThat(source.unknown()).containsExactly(FED + "/2025-11-29/unused.csv");
  }

  @Test
  void aFileSaysWhatBecameOfItsRowsAndWhereItIsFrom() {
    MadeEdition edition = new MadeEdition();
    Instant at = Instant.parse("2025-11-26T13:00:00Z");
    Delivery file = file(FED, "2025-11-26", "a.csv", Optional.of(Retrieval.at(at)));
    edition.came(file);
    edition.refused("a.csv");
    assertThat(source(edition, file).deliveries())
        .containsExactly(
            new DeliveryView(
                FED,
                LocalDate.parse("2025-11-26"),
                Optional.of(at),
                "a.csv",
                "0".repeat(64),
                7,
                3,
                1,
                2,
                true,
                false,
                "carried-over",
                "Producer",
                "Title",
                "https://made.up/",
                "a copy"));
  }
}
