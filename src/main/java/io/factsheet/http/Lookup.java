package io.factsheet.http;

import io.factsheet.http.problem.Excerpt;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.model.Identifier;
import io.factsheet.model.Release;
import io.factsheet.model.Run;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.schema.Dataset;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Finds what an address names, or ends the request with a problem that says what there is. */
@Singleton
public final class Lookup {
  private final Catalogue catalogue;

  Lookup(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public Dataset dataset(String name) {
    return catalogue.dataset(name).orElseThrow(() -> unknownDataset(name));
  }

  private RuntimeException unknownDataset(String name) {
    List<String> names = catalogue.datasets().stream().map(Dataset::name).toList();
    return ProblemType.UNKNOWN_DATASET
        .problem(
            "There is no dataset " + Excerpt.of(name) + ".",
            "Use one of: " + String.join(", ", names) + ".")
        .with("datasets", names)
        .exception();
  }

  /**
   * The id of a fact, as it stands in the address. There may be no such fact.
   *
   * @param known whether it is for somebody who may see what is not released
   */
  public static String factId(Dataset dataset, String id, boolean known) {
    if (!Identifier.isPermitted(id)) {
      throw unknownFact(dataset, id, known);
    }
    return id;
  }

  /**
   * That there is no such fact.
   *
   * @param known whether to somebody who may see what is not released
   */
  public static RuntimeException unknownFact(Dataset dataset, String id, boolean known) {
    return ProblemType.UNKNOWN_FACT
        .problem(
            "The dataset \"" + dataset.name() + "\" has no fact " + Excerpt.of(id) + ".",
            known
                ? "Take a fact_id from the files or from an answer."
                : "Take a fact_id from the files of the latest release.")
        .exception();
  }

  /**
   * A run.
   *
   * @param id as it stands in the address
   */
  public Run run(String id, Links links) {
    return Numerals.parse(id)
        .flatMap(catalogue::run)
        .orElseThrow(
            () ->
                ProblemType.UNKNOWN_RUN
                    .problem(
                        "There is no run " + Excerpt.of(id) + ".",
                        "See " + links.runs() + " for the newest.")
                    .exception());
  }

  public Release latest(Dataset dataset) {
    return catalogue
        .latest(dataset)
        .orElseThrow(
            () -> {
              refuseUnknown(dataset);
              return ProblemType.NO_RELEASE
                  .problem(
                      "The dataset \"" + dataset.name() + "\" has no release yet.",
                      "Submit facts to it, or wait until its feed has been read.")
                  .exception();
            });
  }

  /** To say that there is none would be wrong where releases wait to be put in order. */
  private void refuseUnknown(Dataset dataset) {
    boolean unknown;
    try {
      unknown = catalogue.hasUnknownReleases(dataset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (unknown) {
      throw ProblemType.PUBLISHING_STOPPED
          .problem(
              "Releases of \""
                  + dataset.name()
                  + "\" are there, and some file of them is not as it was published.",
              "Tell the operator: the log of the service names the file and what to do.")
          .exception();
    }
  }

  /**
   * A release.
   *
   * @param number as it stands in the address
   */
  public Release release(Dataset dataset, String number) {
    return Numerals.parse(number)
        .flatMap(parsed -> catalogue.release(dataset, parsed))
        .orElseThrow(() -> unknownRelease(dataset, number));
  }

  private RuntimeException unknownRelease(Dataset dataset, String number) {
    Optional<Release> latest = catalogue.latest(dataset);
    if (latest.isEmpty()) {
      refuseUnknown(dataset);
    }
    return ProblemType.UNKNOWN_RELEASE
        .problem(
            "The dataset \"" + dataset.name() + "\" has no release " + Excerpt.of(number) + ".",
            latest
                .map(release -> "The latest is " + release.number() + ".")
                .orElse("It has none yet: submit facts to it, or wait for its feed."))
        .exception();
  }
}
