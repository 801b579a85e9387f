package huigou.fuzz;

import java.util.ArrayList;
import java.util.List;

/** All ways to break a file, and which of them a file can be broken in. */
final class Mutations {

  private Mutations() {}

  /** The ways that suit the form of a subject, always in the same order. */
  static List<Mutation> of(Subject subject) {
    List<Mutation> all = new ArrayList<>(ByteMutations.ofAnyFile());
    if (subject.form() instanceof WorkbookForm) {
      all.addAll(WorkbookMutations.all());
    } else {
      all.addAll(ByteMutations.ofText());
    }
    all.addAll(RowMutations.all());
    all.addAll(ColumnMutations.all());
    all.addAll(CellMutations.all());
    all.addAll(NumberMutations.all());
    all.addAll(DateMutations.all());
    all.addAll(WordMutations.all());
    if (subject.form() instanceof JsonForm) {
      all.addAll(JsonMutations.all());
    }
    if (subject.form() instanceof MarkupForm) {
      all.addAll(MarkupMutations.all());
    }
    return List.copyOf(all);
  }
}
