package huigou.command;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/** Sets the form of the log. */
final class Logging {

  private Logging() {}

  static void set(CommonOptions.LogForm form) {
    if (form == CommonOptions.LogForm.text) {
      return;
    }
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger("huigou").setLevel(ch.qos.logback.classic.Level.DEBUG);
    Appender<ILoggingEvent> appender =
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    if (appender instanceof OutputStreamAppender<ILoggingEvent> stream) {
      JsonLines encoder = new JsonLines();
      encoder.setContext(context);
      encoder.start();
      stream.setEncoder(encoder);
    }
  }
}
