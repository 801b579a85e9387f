package huigou.job;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that is committed by itself, whatever becomes of the step around it, so that no transaction
 * grows with the length of history.
 */
final class UnitOfWork {

  private final TransactionTemplate transactions;

  UnitOfWork(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
    transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  <T> T alone(Supplier<T> work) {
    return transactions.execute(status -> work.get());
  }
}
