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
import java.lang.reflect.Method;
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

  /** How views are taken apart and made, looked up once a class. */
  private static final ClassValue<Optional<Shape>> SHAPES =
      new ClassValue<>() {
        @Override
        protected Optional<Shape> computeValue(Class<?> type) {
          return type.isRecord() && type.getName().startsWith(VIEWS)
              ? Optional.of(Shape.of(type))
              : Optional.empty();
        }
      };

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
    } else if (value != null) {
      return SHAPES.get(value.getClass()).map(shape -> view(value, shape)).orElse(value);
    }
    return null;
  }

  private boolean isOut(Sentence sentence) {
    return sentences.contains(sentence)
        || sentence.arguments().stream()
            .anyMatch(part -> part instanceof Sentence nested && isOut(nested));
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

  /** The parts of a view in their order, and what makes one of them. */
  private record Shape(List<Method> parts, Constructor<?> making) {

    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      try {
        return new Shape(
            Stream.of(components).map(RecordComponent::getAccessor).toList(),
            type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new)));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every record has its canonical constructor", e);
      }
    }
  }

  private Object view(Object view, Shape shape) {
    Object[] values = new Object[shape.parts().size()];
    boolean changed = false;
    try {
      for (int i = 0; i < values.length; i++) {
        Object value = shape.parts().get(i).invoke(view);
        values[i] = without(value);
        changed |= values[i] != value && !(values[i] instanceof Optional<?> o && o.equals(value));
      }
      if (!changed) {
        return view;
      }
      return shape.making().newInstance(values);
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
