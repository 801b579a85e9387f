package huigou.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * What a fact says as text of the store: the components of its record as JSON, in their order,
 * decimals with their places, what is not said left out. What many facts say alike is held once.
 */
final class FactCodec {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_ABSENT))
          .changeDefaultVisibility(
              all ->
                  all.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                      .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                      .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
          .addModule(
              new SimpleModule()
                  .addDeserializer(String.class, new SharedText())
                  .addDeserializer(LocalDate.class, new SharedDay())
                  .addDeserializer(BigDecimal.class, new SharedFigure()))
          .build();

  private FactCodec() {}

  static String text(FactBody body) {
    return JSON.writeValueAsString(body);
  }

  static FactBody body(FactKind kind, String text) {
    return JSON.readValue(text, kind.type());
  }

  private static final class SharedText extends StdScalarDeserializer<String> {

    private SharedText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      return Repeated.text(parser.getValueAsString());
    }
  }

  private static final class SharedFigure extends StdScalarDeserializer<BigDecimal> {

    private SharedFigure() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
      return Repeated.figure(parser.getDecimalValue());
    }
  }

  private static final class SharedDay extends StdScalarDeserializer<LocalDate> {

    private SharedDay() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
      return Repeated.day(LocalDate.parse(parser.getValueAsString()));
    }
  }
}
