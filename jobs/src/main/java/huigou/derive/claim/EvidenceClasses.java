package huigou.derive.claim;

import huigou.model.claim.Cited;
import huigou.model.claim.Claim;
import huigou.model.claim.EvidenceClass;
import huigou.model.claim.Judgement;
import huigou.model.claim.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells what a verdict stands on. */
public final class EvidenceClasses {

  private final List<String> official;
  private final Function<Cited, Optional<String>> sources;

  /**
   * @param official hosts of publishers of record; what lies below them is theirs too
   * @param sources where a cited figure is printed
   */
  public EvidenceClasses(List<String> official, Function<Cited, Optional<String>> sources) {
    this.official = List.copyOf(official);
    this.sources = sources;
  }

  /** The class of the evidence for a verdict. */
  public EvidenceClass of(Claim claim, Judgement judgement) {
    if (judgement.verdict() == Verdict.NOT_CHECKABLE || judgement.verdict() == Verdict.OPINION) {
      return EvidenceClass.NONE;
    } else if (claim.content() instanceof Claim.Arithmetic) {
      return EvidenceClass.ARITHMETIC;
    } else if (claim.content() instanceof Claim.Statement statement) {
      return of(statement.source());
    }
    List<Cited> cited =
        judgement.observed().map(observed -> observed.basis().citations()).orElse(List.of());
    return cited.stream()
            .flatMap(each -> sources.apply(each).stream())
            .map(this::of)
            .allMatch(EvidenceClass.OFFICIAL::equals)
        ? EvidenceClass.OFFICIAL
        : EvidenceClass.INDEPENDENT;
  }

  private EvidenceClass of(String source) {
    String host = host(source);
    return official.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each))
        ? EvidenceClass.OFFICIAL
        : EvidenceClass.INDEPENDENT;
  }

  /** The host of an address; empty for a source that is none. */
  private static String host(String source) {
    try {
      return Optional.ofNullable(URI.create(source.strip()).getHost()).orElse("");
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }
}
