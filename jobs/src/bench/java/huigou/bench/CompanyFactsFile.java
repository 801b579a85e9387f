package huigou.bench;

import huigou.catalogue.DeliveryForms;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import huigou.parse.DeliveryParser;
import huigou.parse.RowSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A company's facts as the SEC gives them, as large as the largest: some hundred tags, of which the
 * catalogue reads six, with hundreds of figures each.
 */
record CompanyFactsFile(Path file, DeliveryForms layouts, double megabytes) {

  private static final int TAGS = 600;
  private static final int FIGURES = 400;

  static CompanyFactsFile write(Path folder, DeliveryForms layouts) throws IOException {
    Path file = Files.createDirectories(folder).resolve("facts.json");
    List<String> tags =
        new ArrayList<>(
            layouts.layouts().stream()
                .flatMap(layout -> layout.checks().expectedItems().stream().sorted())
                .toList());
    while (tags.size() < TAGS) {
      tags.add("OtherTag" + tags.size());
    }
    LocalDate first = LocalDate.of(1900, 1, 1);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"cik\":320193,\"entityName\":\"made up\",\"facts\":{\"us-gaap\":{");
      for (int tag = 0; tag < tags.size(); tag++) {
        out.write(tag == 0 ? "\"" : ",\"");
        out.write(tags.get(tag) + "\":{\"label\":\"made up\",\"units\":{\"USD\":[");
        for (int i = 0; i < FIGURES; i++) {
          out.write(
              (i == 0 ? "" : ",")
                  + "{\"start\":\""
                  + first.plusDays(90L * i)
                  + "\",\"end\":\""
                  + first.plusDays(90L * i + 89)
                  + "\",\"val\":"
                  + (1_000_000_000L + i)
                  + ",\"accn\":\"0000320193-25-000057\",\"fy\":2025,\"fp\":\"Q2\",\"form\":\"10-Q\""
                  + ",\"filed\":\"2025-05-02\",\"frame\":\"CY2025Q1\"}");
        }
        out.write("]}}");
      }
      out.write("}}}\n");
    }
    return new CompanyFactsFile(file, layouts, Files.size(file) / 1e6);
  }

  void parse(RowSink sink) {
    DeliveryParser.parse(
        new Delivery(
            new SourceId("sec"), LocalDate.of(2026, 1, 1), "facts.json", "", 0, Origin.unknown()),
        file,
        layouts,
        sink);
  }

  /** Every token, and the text of every value. */
  void walk() {
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser json =
            JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes)) {
      while (json.nextToken() != null) {
        json.getStringLength();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
