package huigou.publish.truth;

import huigou.model.view.ChartView;
import huigou.model.view.FeedView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.IssuerPages;
import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import huigou.model.view.TopicView;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An edition without some of its sentences, whatever view holds them. Where a list has one it is
 * gone, with the finding or feed entry whose whole content it was; a chart keeps its lines and is
 * called after what it shows; elsewhere a dash stands in its place.
 */
final class LeftOut {

  private static final String VIEWS = "huigou.model.view.";
  private static final Sentence DASH = Sentence.of("sentence.left-out");

  private final Set<Sentence> sentences;

  private LeftOut(Set<Sentence> sentences) {
    this.sentences = sentences;
  }

  static SiteView of(SiteView site, Set<Sentence> sentences) {
    return (SiteView) new LeftOut(sentences).without(site);
  }

  private Object without(Object value) {
    if (value instanceof Sentence sentence) {
      return isOut(sentence) ? DASH : sentence;
    } else if (value instanceof ChartView chart && isOut(chart.title())) {
      return chart.titled(shown(chart));
    } else if (value instanceof Optional<?> optional) {
      return optional.map(this::without);
    } else if (value instanceof IssuerPages issuers && !issuers.isEmpty()) {
      return issuers.each(page -> (TopicView) without(page));
    } else if (value instanceof List<?> list) {
      return list(list);
    } else if (value != null && isView(value.getClass())) {
      return view(value);
    }
    return value;
  }

  private boolean isOut(Sentence sentence) {
    return sentences.contains(sentence)
        || sentence.arguments().stream()
            .anyMatch(part -> part instanceof Sentence nested && isOut(nested));
  }

  private static boolean isView(Class<?> type) {
    return type.isRecord() && type.getName().startsWith(VIEWS);
  }

  private static Sentence shown(ChartView chart) {
    return chart.layers().stream()
        .flatMap(layer -> label(layer).stream())
        .reduce((one, other) -> other)
        .orElse(Sentence.text(chart.source()));
  }

  private static Optional<Sentence> label(ChartView.Layer layer) {
    if (layer instanceof ChartView.Line line) {
      return Optional.of(line.label());
    } else if (layer instanceof ChartView.Bars bars) {
      return Optional.of(bars.label());
    }
    return layer instanceof ChartView.Points points
        ? Optional.of(points.label())
        : Optional.empty();
  }

  private List<?> list(List<?> list) {
    List<Object> kept = new ArrayList<>(list.size());
    boolean changed = false;
    for (Object each : list) {
      if (isGone(each)) {
        changed = true;
      } else {
        Object without = without(each);
        changed |= without != each;
        kept.add(without);
      }
    }
    return changed ? List.copyOf(kept) : list;
  }

  private boolean isGone(Object value) {
    return value instanceof Sentence sentence && isOut(sentence)
        || value instanceof Finding finding && isOut(finding.sentence())
        || value instanceof FeedView.Entry entry && isOut(entry.title());
  }

  private Object view(Object view) {
    RecordComponent[] components = view.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean changed = false;
    try {
      for (int i = 0; i < components.length; i++) {
        Object value = components[i].getAccessor().invoke(view);
        values[i] = without(value);
        changed |= values[i] != value && !(values[i] instanceof Optional<?> o && o.equals(value));
      }
      if (!changed) {
        return view;
      }
      Constructor<?> making =
          view.getClass()
              .getDeclaredConstructor(
                  Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
      return making.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot make " + view.getClass().getSimpleName() + " without a sentence: " + said(e), e);
    }
  }

  private static String said(ReflectiveOperationException e) {
    return String.valueOf(
        e instanceof InvocationTargetException thrown
            ? thrown.getCause().getMessage()
            : e.getMessage());
  }
}
