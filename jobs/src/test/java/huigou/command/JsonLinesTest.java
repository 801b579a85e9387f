package huigou.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {

  @Test
  void anEventIsOneObjectOnOneLineWithItsRunStepAndCounts() {
    LoggerContext context = new LoggerContext();
    LoggingEvent event =
        new LoggingEvent(
            "x",
            context.getLogger("huigou.installation.RunRecord"),
            Level.WARN,
            "{} took \"{}\" ms\nand a line",
            new IllegalStateException("forced"),
            new Object[] {"render", 7});
    event.setInstant(Instant.parse("2025-11-28T23:00:00.123Z"));
    event.setMDCPropertyMap(Map.of("run", "20251128T230000Z-1", "step", "render"));
    event.setKeyValuePairs(
        List.of(new KeyValuePair("event", "step-ended"), new KeyValuePair("millis", 7L)));
    String text = new String(new JsonLines().encode(event), StandardCharsets.UTF_8);
    assertThat(text).endsWith("}\n").containsOnlyOnce("\n");
    JsonNode line = JsonMapper.builder().build().readTree(text);
    assertThat(line.get("time").asString()).isEqualTo("2025-11-28T23:00:00.123Z");
    assertThat(line.get("level").asString()).isEqualTo("WARN");
    assertThat(line.get("run").asString()).isEqualTo("20251128T230000Z-1");
    assertThat(line.get("step").asString()).isEqualTo("render");
    assertThat(line.get("event").asString()).isEqualTo("step-ended");
    assertThat(line.get("millis").asLong()).isEqualTo(7);
    assertThat(line.get("message").asString()).isEqualTo("render took \"7\" ms\nand a line");
    assertThat(line.get("fault").asString()).isEqualTo("java.lang.IllegalStateException: forced");
  }
}
