package io.factsheet.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at what a run brings before it is let in. A feed that broke tends to show in its figures,
 * while each of its facts may be sound.
 *
 * @param fewest facts that a percentage is told of; of fewer, none is
 * @param rejected in percent of the run's facts; empty switches it off, as with the others
 * @param shrinkage in percent of the facts of the feed's last run that was let in
 * @param growth in percent of the facts of the dataset
 * @param changed in percent of the facts of the dataset
 */
public record Gates(
    long fewest,
    Optional<Double> rejected,
    Optional<Double> shrinkage,
    Optional<Double> growth,
    Optional<Double> changed) {

  public static Gates of(GatesConfig config) {
    return new Gates(
        config.fewest(), config.rejected(), config.shrinkage(), config.growth(), config.changed());
  }

  /** The gates that trip; a figure that is just at its limit trips none. */
  public List<Tripped> check(Delivery run) {
    List<Tripped> tripped = new ArrayList<>();
    trips(rejected, run.rejected(), run.delivered() + run.rejected())
        .ifPresent(
            share ->
                tripped.add(
                    share.of(Gate.REJECTED, run, "of the facts that came in were refused")));
    if (run.deliveredBefore() != null) {
      long before = run.deliveredBefore();
      trips(shrinkage, before - run.delivered(), before)
          .ifPresent(
              share ->
                  tripped.add(
                      share.of(Gate.SHRINKAGE, run, "of the facts of the last run are missing")));
    }
    trips(growth, run.added(), run.before())
        .ifPresent(
            share ->
                tripped.add(share.of(Gate.GROWTH, run, "would be added to the facts there are")));
    trips(changed, run.changed(), run.before())
        .ifPresent(
            share ->
                tripped.add(share.of(Gate.CHANGED, run, "of the facts there are would change")));
    return tripped;
  }

  /** A part of a whole that is larger than it may be. */
  private record Share(long part, long whole, double limit) {
    Tripped of(Gate gate, Delivery run, String what) {
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

    private static String plain(double percent) {
      return percent == Math.rint(percent)
          ? Long.toString((long) percent)
          : Double.toString(percent);
    }
  }

  private Optional<Share> trips(Optional<Double> limit, long part, long whole) {
    return limit
        .filter(percent -> whole >= fewest && whole > 0 && 100.0 * part > percent * whole)
        .map(percent -> new Share(part, whole, percent));
  }
}
