package huigou.bench;

import huigou.edition.EditionContent;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.Repurchase;
import huigou.model.claim.JudgedClaim;
import huigou.model.corridor.BreachEvent;
import huigou.model.episode.AlignedFigure;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.operation.StigmaDay;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesVintages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An edition of series alone: what is measured is their pages. */
record FiguresAlone(Map<SeriesId, SeriesVintages> figures) implements EditionContent {

  @Override
  public SeriesVintages figures(SeriesId id) {
    return figures.get(id);
  }

  @Override
  public List<FactVintage> facts(FactKind kind) {
    return List.of();
  }

  @Override
  public Opposites opposites(String one, String other, int last) {
    return new Opposites(0, 0);
  }

  @Override
  public List<ProgrammeState> programmes() {
    return List.of();
  }

  @Override
  public List<Repurchase> repurchases() {
    return List.of();
  }

  @Override
  public Optional<String> listedName(String issuer) {
    return Optional.empty();
  }

  @Override
  public List<FiledAmount> filedAmounts() {
    return List.of();
  }

  @Override
  public List<ReadAnnouncement> announcements() {
    return List.of();
  }

  @Override
  public List<BreachEvent> breaches() {
    return List.of();
  }

  @Override
  public List<SeriesRecord> records() {
    return List.of();
  }

  @Override
  public List<AlignedFigure> episodes() {
    return List.of();
  }

  @Override
  public List<JudgedClaim> claims() {
    return List.of();
  }

  @Override
  public List<StigmaDay> stigmaDays() {
    return List.of();
  }
}
