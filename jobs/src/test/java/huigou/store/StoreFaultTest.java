package huigou.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage costs the store, what the disk refuses does not: told by kinds, in whatever language. */
class StoreFaultTest {

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(ofStore(null), true),
        Arguments.of(ofStore(new EOFException()), true),
        Arguments.of(ofStore(new IOException("Kein Speicherplatz")), false),
        Arguments.of(ofStore(new AccessDeniedException("store")), false),
        Arguments.of(new SQLException("", "", ErrorCode.FILE_CORRUPTED_1), true),
        Arguments.of(
            new SQLException("", "", ErrorCode.FILE_CORRUPTED_1, new IOException("磁碟已滿")), false),
        Arguments.of(new SQLException("", "", ErrorCode.DUPLICATE_KEY_1), false),
        Arguments.of(new IllegalStateException("a fault of ours"), false));
  }

  private static MVStoreException ofStore(IOException cause) {
    return DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "", cause);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatTheDiskRefusesIsNoDamage(Throwable fault, boolean damage) {
    assertThat(StoreFault.isDamage(new IllegalStateException(fault))).isEqualTo(damage);
  }
}
