package io.factsheet.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Looks at what a run brings before it is let in. A feed that broke tends to show in its figures,
 * while each of its facts may be sound.
 *
 * @param fewest facts that a percentage is told of; of fewer, none is
 * @param rejected in percent of the run's facts; empty switches it off, as with the others
 * @param shrinkage in percent of the facts of the feed's last run that was let in
 * @param growth in percent of the facts of the dataset
 * @param changed in percent of the facts of the dataset
 * @param doubtful in percent of the run's facts that were held against the words
 * @param unchecked in percent of the run's facts that were not refused
 * @param future in facts
 * @param figure in times of the last figure; just as many trip it
 */
public record Gates(
    long fewest,
    Optional<Double> rejected,
    Optional<Double> shrinkage,
    Optional<Double> growth,
    Optional<Double> changed,
    Optional<Double> doubtful,
    Optional<Double> unchecked,
    OptionalLong future,
    Optional<Double> figure) {

  public static Gates of(GatesConfig config) {
    return new Gates(
        config.fewest(),
        config.rejected(),
        config.shrinkage(),
        config.growth(),
        config.changed(),
        config.doubtful(),
        config.unchecked(),
        config.future(),
        config.figure());
  }

  /** The gates that trip; a share that is just at its limit trips none. */
  public List<Tripped> check(Delivery run) {
    List<Tripped> tripped = new ArrayList<>();
    long delivered = run.delivered();
    share(Gate.REJECTED, rejected, run.rejected(), delivered + run.rejected())
        .ifPresent(share -> tripped.add(share.of(run, "of the facts that came in were refused")));
    if (run.deliveredBefore() != null) {
      long before = run.deliveredBefore();
      share(Gate.SHRINKAGE, shrinkage, before - delivered, before)
          .ifPresent(
              share -> tripped.add(share.of(run, "of the facts of the last run are missing")));
    }
    share(Gate.GROWTH, growth, run.added(), run.before())
        .ifPresent(share -> tripped.add(share.of(run, "would be added to the facts there are")));
    share(Gate.CHANGED, changed, run.changed(), run.before())
        .ifPresent(share -> tripped.add(share.of(run, "of the facts there are would change")));
    share(Gate.DOUBTFUL, doubtful, run.doubtful(), delivered - run.unchecked())
        .ifPresent(
            share ->
                tripped.add(
                    share.of(run, "of the facts that were held against their words are in doubt")));
    share(Gate.UNCHECKED, unchecked, run.unchecked(), delivered)
        .ifPresent(
            share ->
                tripped.add(
                    share.of(run, "of the facts that came in were not held against their words")));
    Untimely untimely = run.untimely();
    if (untimely != null && future.isPresent() && untimely.facts() > future.getAsLong()) {
      tripped.add(tooEarly(run.dataset(), untimely, future.getAsLong()));
    }
    Leap leap = run.leap();
    figure
        .filter(times -> leap != null && leap.reaches(times))
        .ifPresent(
            times -> tripped.add(tooHigh(run.dataset(), Objects.requireNonNull(leap), times)));
    return tripped;
  }

  private static Tripped tooEarly(String dataset, Untimely untimely, long limit) {
    long others = untimely.facts() - 1;
    return new Tripped(
        Gate.FUTURE,
        dataset,
        (double) untimely.facts(),
        (double) limit,
        String.format(
            Locale.ROOT,
            "%s: \"%s\" is said to have happened, and is dated %s, which is yet to come%s.",
            dataset,
            untimely.first(),
            untimely.day(),
            others == 0 ? "" : others == 1 ? "; so is 1 more" : "; so are " + others + " more"));
  }

  private static Tripped tooHigh(String dataset, Leap leap, double limit) {
    return new Tripped(
        Gate.FIGURE,
        dataset,
        leap.times().doubleValue(),
        limit,
        String.format(
            Locale.ROOT,
            "%s: the figure of \"%s\" is %s times the last one about the same thing (%s after %s), and"
                + " less than %s times may be.",
            dataset,
            leap.fact(),
            leap.times().toPlainString(),
            leap.figure().toPlainString(),
            leap.last().toPlainString(),
            plain(limit)));
  }

  /** A part of a whole that is larger than it may be. */
  private record Share(Gate gate, long part, long whole, double limit) {
    Tripped of(Delivery run, String what) {
      double percent = Math.round(1000.0 * part / whole) / 10.0;
      return new Tripped(
          gate,
          run.dataset(),
          percent,
          limit,
          String.format(
              Locale.ROOT,
              "%s: %s %% %s (%d to %d), and up to %s %% may be.",
              run.dataset(),
              plain(percent),
              what,
              part,
              whole,
              plain(limit)));
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private Optional<Share> share(Gate gate, Optional<Double> limit, long part, long whole) {
    return limit
        .filter(percent -> whole >= fewest && whole > 0 && 100.0 * part > percent * whole)
        .map(percent -> new Share(gate, part, whole, percent));
  }
}
