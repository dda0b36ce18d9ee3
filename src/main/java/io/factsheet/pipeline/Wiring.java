package io.factsheet.pipeline;

import io.factsheet.export.Formats;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.intake.IntakeLimits;
import io.factsheet.refresh.Feed;
import io.factsheet.refresh.FeedsConfig;
import io.factsheet.refresh.Gates;
import io.factsheet.refresh.GatesConfig;
import io.factsheet.release.Archive;
import io.factsheet.release.ChangesFiles;
import io.factsheet.release.Deltas;
import io.factsheet.release.Keeping;
import io.factsheet.release.PackageCopies;
import io.factsheet.release.PastDescriptors;
import io.factsheet.release.Publisher;
import io.factsheet.release.RenderingCache;
import io.factsheet.release.Reprints;
import io.factsheet.schema.Datasets;
import io.factsheet.store.Store;
import io.factsheet.validate.QuoteLimits;
import io.smallrye.config.ConfigValidationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands the plain classes what they need: the one place where they meet CDI and configuration. */
final class Wiring {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Datasets datasets(PipelineConfig config, Validator validator, Store store) throws IOException {
    return Datasets.load(
        new FieldTypes(Gazetteer.load()),
        validator,
        config.datasets().dir().orElse(null),
        new PastDescriptors(store, config.exports().dir()));
  }

  @Produces
  @Singleton
  Ingest ingest(Store store, Datasets datasets, Validator validator, PipelineConfig config) {
    return new Ingest(
        store,
        datasets,
        validator,
        new QuoteLimits(config.quotes().warned(), config.quotes().refused()),
        new IntakeLimits(config.limits().facts(), config.limits().textLength()));
  }

  @Produces
  @Singleton
  Editing editing(Store store, Ingest ingest, PipelineConfig config) {
    return new Editing(store, ingest, config.limits().reasonLength());
  }

  @Produces
  @Singleton
  Publish publish(
      Store store,
      Datasets datasets,
      Clock clock,
      PipelineConfig config,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    Publisher publisher =
        new Publisher(
            store,
            config.exports().dir(),
            config.data().dir().resolve("drafts"),
            Formats.ALL,
            datasets::restore,
            keeping(config),
            clock,
            version);
    return new Publish(store, datasets, publisher, clock);
  }

  static Keeping keeping(PipelineConfig config) {
    int releases = config.releases().keepRendered().orElse(Keeping.ALL.releases());
    if (releases < 1) {
      throw new ConfigValidationException(
          new ConfigValidationException.Problem[] {
            new ConfigValidationException.Problem(
                "factsheet.releases.keep-rendered is "
                    + releases
                    + ". Give 1 or more, or leave it out to keep all.")
          });
    }
    return new Keeping(releases, config.renderings().maxDisk().asLongValue());
  }

  @Produces
  @Singleton
  Backup backup(Store store, PipelineConfig config) {
    return new Backup(store, config.data().dir(), config.exports().dir());
  }

  @Produces
  @Singleton
  Views views(Store store, Datasets datasets) {
    return new Views(store, datasets);
  }

  @Produces
  @Singleton
  CutSchedule cutSchedule(Publish publish, Clock clock, PipelineConfig config) {
    return new CutSchedule(publish, clock, config.cut().quiet(), config.cut().longest());
  }

  @Produces
  @Singleton
  Refresh refresh(
      Store store,
      Datasets datasets,
      Ingest ingest,
      Publish publish,
      FeedsConfig config,
      GatesConfig gates,
      Clock clock) {
    List<Feed> feeds =
        config.feeds().entrySet().stream()
            .map(
                entry ->
                    new Feed(
                        entry.getKey(),
                        entry.getValue().folder(),
                        entry.getValue().cron(),
                        entry.getValue().atStart(),
                        entry.getValue().hold()))
            .toList();
    return new Refresh(store, datasets, ingest, publish, Gates.of(gates), clock, feeds);
  }

  @Produces
  @Singleton
  Decisions decisions(Store store, Ingest ingest, Publish publish) {
    return new Decisions(store, ingest, publish);
  }

  @Produces
  @Singleton
  RenderingCache renderings(Clock clock, PipelineConfig config) {
    return new RenderingCache(
        config.data().dir().resolve("renderings"),
        config.renderings().maxDisk().asLongValue(),
        config.renderings().atOnce(),
        clock);
  }

  @Produces
  @Singleton
  PackageCopies packageCopies(PipelineConfig config) {
    return new PackageCopies(config.data().dir().resolve("packages"));
  }

  @Produces
  @Singleton
  Suppressing suppressing(
      Store store,
      Editing editing,
      Publish publish,
      PackageCopies packages,
      RenderingCache renderings) {
    return new Suppressing(store, editing, publish, packages, renderings);
  }

  @Produces
  @Singleton
  Catalogue catalogue(
      Store store,
      Datasets datasets,
      Ingest ingest,
      PackageCopies packages,
      RenderingCache renderings,
      PipelineConfig config) {
    return new Catalogue(
        store,
        datasets,
        ingest,
        new Archive(store, config.exports().dir()),
        packages,
        new ChangesFiles(new Deltas(store, datasets::restore), renderings),
        new Reprints(store, Formats.ALL, datasets::restore, renderings));
  }
}
