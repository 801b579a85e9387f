package huigou.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import huigou.collect.Collected;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log as one JSON object a line: time in UTC, level, run, step, event and its counts, message.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What came of asking a feed, as one object. */
  static String of(Collected collected) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      collected.write(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** Something that is said besides the log. */
  static String of(String level, String message) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Clock.systemUTC().instant().toString());
    line.put("level", level);
    line.put("message", message);
    return of(line);
  }

  /** Values by their names. */
  static String of(Map<String, Object> values) {
    return JSON.writeValueAsString(values);
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
    line.put("level", event.getLevel().toString());
    line.putAll(event.getMDCPropertyMap());
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.put(pair.key, pair.value);
      }
    }
    line.put("logger", event.getLoggerName());
    line.put("message", event.getFormattedMessage());
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.put("fault", thrown.getClassName() + ": " + thrown.getMessage());
    }
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
