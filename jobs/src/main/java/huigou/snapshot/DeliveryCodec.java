package huigou.snapshot;

import huigou.model.origin.AskedBy;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Retrieval;
import huigou.model.origin.SourceId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deliveries as bytes that are read in a moment, thousands of them at the start of every run. A
 * text that was written before is a number; what can be absent is an empty text.
 */
final class DeliveryCodec {

  private DeliveryCodec() {}

  /** Writes deliveries and texts. */
  static final class Writer {

    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    Writer(DataOutputStream out) {
      this.out = out;
    }

    void text(String text) throws IOException {
      Integer before = texts.putIfAbsent(text, texts.size());
      if (before == null) {
        out.writeInt(-1);
        out.writeUTF(text);
      } else {
        out.writeInt(before);
      }
    }

    void number(int number) throws IOException {
      out.writeInt(number);
    }

    private void date(Optional<LocalDate> date) throws IOException {
      text(date.map(LocalDate::toString).orElse(""));
    }

    void delivery(Delivery delivery) throws IOException {
      Origin origin = delivery.origin();
      text(delivery.source().value());
      date(Optional.of(delivery.receivedOn()));
      text(delivery.file());
      text(delivery.sha256());
      out.writeLong(delivery.bytes());
      text(origin.producer());
      text(origin.title());
      text(origin.url());
      date(Optional.ofNullable(origin.retrievedOn()));
      text(origin.licence());
      text(origin.sha256());
      text(origin.kind().token());
      text(origin.readThrough());
      text(origin.correction());
      out.writeBoolean(origin.retrieval().isPresent());
      if (origin.retrieval().isPresent()) {
        retrieval(origin.retrieval().get());
      }
    }

    private void retrieval(Retrieval fetched) throws IOException {
      out.writeLong(fetched.at().getEpochSecond());
      text(fetched.feed());
      text(fetched.part());
      date(fetched.askedFrom());
      date(fetched.askedTo());
      text(fetched.askedBy().token());
      number(fetched.status());
      text(fetched.etag());
      text(fetched.lastModified());
      text(fetched.contentType());
      text(fetched.decodedFrom());
      number(fetched.tries());
      text(fetched.program());
    }
  }

  /** Reads what a {@link Writer} wrote. */
  static final class Reader {

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    Reader(DataInputStream in) {
      this.in = in;
    }

    /**
     * @throws IOException when the bytes are none of a writer
     */
    String text() throws IOException {
      int known = in.readInt();
      if (known < 0) {
        String text = in.readUTF();
        texts.add(text);
        return text;
      }
      if (known >= texts.size()) {
        throw new IOException("names a text that was not given");
      }
      return texts.get(known);
    }

    int number() throws IOException {
      return in.readInt();
    }

    private Optional<LocalDate> date() throws IOException {
      String text = text();
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /**
     * @throws IOException when the bytes are none of a writer
     */
    Delivery delivery() throws IOException {
      try {
        return new Delivery(
            new SourceId(text()),
            date().orElseThrow(() -> new IOException("a delivery without a day")),
            text(),
            text(),
            in.readLong(),
            new Origin(
                text(),
                text(),
                text(),
                date().orElse(null),
                text(),
                text(),
                OriginKind.parse(text()),
                text(),
                text(),
                in.readBoolean() ? Optional.of(retrieval()) : Optional.empty()));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IOException("no delivery: " + e.getMessage(), e);
      }
    }

    private Retrieval retrieval() throws IOException {
      return new Retrieval(
          Instant.ofEpochSecond(in.readLong()),
          text(),
          text(),
          date(),
          date(),
          AskedBy.parse(text()),
          number(),
          text(),
          text(),
          text(),
          text(),
          number(),
          text());
    }
  }
}
