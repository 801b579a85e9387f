package huigou.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The answer of the service for repo and reverse repo operations. */
final class OperationsLayout {

  private static final Set<String> NUMBERS =
      Set.of(
          "termCalenderDays",
          "participatingCpty",
          "acceptedCpty",
          "totalAmtSubmitted",
          "totalAmtAccepted");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OperationsLayout() {}

  /** Operations with their securities and takers, which stand in tables beside theirs. */
  static String json(String item, FigureTable table, Path figures) throws IOException {
    Path folder = table.folder();
    List<NamedCsvRecord> securities =
        FigureTable.read(folder.resolve("operation-securities.csv")).rows();
    Path takersFile = folder.resolve("operation-takers.csv");
    List<NamedCsvRecord> takers =
        takersFile.toFile().exists() ? FigureTable.read(takersFile).rows() : List.of();
    List<String> operations = new ArrayList<>();
    for (NamedCsvRecord row : table.rows()) {
      String id = row.getField("operationId");
      Map<String, String> fields = new LinkedHashMap<>(row.getFieldsAsMap());
      String operation =
          fields.entrySet().stream()
              .filter(field -> field.getKey().equals("note") || !field.getValue().isEmpty())
              .map(
                  field ->
                      "\"%s\": %s"
                          .formatted(
                              field.getKey(),
                              NUMBERS.contains(field.getKey())
                                  ? field.getValue()
                                  : JSON.writeValueAsString(field.getValue())))
              .collect(Collectors.joining(", "));
      String parts = ", \"details\": " + parts(id, securities, "securityType");
      if (takers.stream().anyMatch(taker -> taker.getField("operationId").equals(id))) {
        parts += ", \"propositions\": " + parts(id, takers, "counterpartyType");
      }
      operations.add("{ " + operation + parts + " }");
    }
    return "{ \"repo\": { \"operations\": [ " + String.join(",\n", operations) + " ] } }\n";
  }

  private static String parts(String id, List<NamedCsvRecord> rows, String name) {
    return rows.stream()
        .filter(row -> row.getField("operationId").equals(id))
        .map(
            row ->
                row.getFieldsAsMap().entrySet().stream()
                    .filter(field -> !field.getKey().equals("operationId"))
                    .filter(field -> !field.getValue().isEmpty())
                    .map(
                        field ->
                            "\"%s\": %s"
                                .formatted(
                                    field.getKey(),
                                    field.getKey().equals(name)
                                        ? "\"" + field.getValue() + "\""
                                        : field.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }")))
        .collect(Collectors.joining(", ", "[ ", " ]"));
  }
}
