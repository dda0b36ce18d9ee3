package io.factsheet.pipeline;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What an operator can set of the way from submission to release. */
@ConfigMapping(prefix = "factsheet")
public interface PipelineConfig {
  Data data();

  Exports exports();

  Datasets datasets();

  Quotes quotes();

  Limits limits();

  Cut cut();

  Recovery recovery();

  Releases releases();

  Renderings renderings();

  /** What only this installation reads. */
  interface Data {
    /** The folder of the database, of locks and of releases in the making. */
    Path dir();
  }

  /** What is published. */
  interface Exports {
    /** The folder of releases; best on the file system of the data folder. */
    Path dir();
  }

  /** Datasets of this newsroom. */
  interface Datasets {
    /** A folder of descriptors, read at the start beside the built-in ones. */
    Optional<Path> dir();
  }

  /** How long a quote may be, in characters. */
  interface Quotes {
    /** A longer one gets a warning. */
    @WithDefault("300")
    int warned();

    /** A longer one is refused. */
    @WithDefault("600")
    int refused();
  }

  /** How much one submission or edit may hold. */
  interface Limits {
    /** Facts in one body. */
    @WithDefault("1000000")
    long facts();

    /** Characters of one text, an article's included. */
    @WithDefault("5000000")
    int textLength();

    /** Characters of an editor's reason. */
    @WithDefault("500")
    int reasonLength();
  }

  /** How releases are brought in order. */
  interface Recovery {
    /**
     * Whether what was begun is finished, and what lies in the exports folder taken over, before
     * anything else is done. Commands that only copy do without.
     */
    @WithDefault("true")
    boolean atStart();
  }

  /** What stays of releases when newer ones are out. */
  interface Releases {
    /**
     * Of so many releases of each dataset, the newest, the CSV, JSON and Excel files are kept;
     * those of older ones are made again when somebody asks for them. From 1; without it, all are
     * kept.
     */
    OptionalInt keepRendered();
  }

  /** Files that are made when somebody asks for them, and kept for the next one. */
  interface Renderings {
    /** How much room they take on the disk of the data folder, as in 1G. */
    @WithDefault("1G")
    MemorySize maxDisk();

    /** How many are made at the same time; who asks for a further one is asked to come again. */
    @WithDefault("2")
    int atOnce();
  }

  /** When changes by the API are released. */
  interface Cut {
    /** Once nobody has written for so long. */
    @WithDefault("60s")
    Duration quiet();

    /** And at the latest when the oldest change has waited so long. */
    @WithDefault("10m")
    Duration longest();
  }
}
