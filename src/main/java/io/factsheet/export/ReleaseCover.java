package io.factsheet.export;

import io.factsheet.export.Cover.Entry;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Descriptor;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the cover of a release says. */
final class ReleaseCover {
  private static final DateTimeFormatter CUT_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ReleaseCover() {}

  static Cover of(Content content) {
    Descriptor descriptor = content.dataset().descriptor();
    Release release = content.release();
    return new Cover(
        descriptor.title(),
        List.of(
            new Entry("What it covers", descriptor.description()),
            new Entry(
                "What it does not",
                "What the sources of this release do not say. " + Cautions.NO_FULL_COUNT),
            new Entry("Facts", release.facts()),
            new Entry("Sources", release.sources()),
            new Entry(
                "Last article",
                release.lastArticle() == null ? "not known" : release.lastArticle()),
            new Entry("Release", release.number()),
            new Entry("Cut at", CUT_TIME.format(release.cutAt())),
            new Entry("How to cite", citation(descriptor, release)),
            new Entry("Licence", Licence.LINE),
            new Entry("Before you add up", Cautions.BEFORE_SUMS),
            new Entry("Words check", Cautions.WORDS_NOT_TRUTH),
            new Entry(
                "Sheets",
                "Data has one row for each fact, the columns for machines last. Dictionary says"
                    + " what each column and category means. Sources lists the articles. Changes has a row for each cell that is"
                    + " not what it was in the release before; none in the first release."),
            new Entry(
                "Limits of Excel",
                "Text of more than 32,767 characters is cut here and says so at its end; numbers of"
                    + " more than 15 digits and dates before 1900-03-01 are text cells. The CSV and"
                    + " JSON files have them whole.")));
  }

  private static String citation(Descriptor descriptor, Release release) {
    String csv = descriptor.name() + ".csv";
    Optional<ReleaseFile> file =
        release.files().stream().filter(made -> made.name().equals(csv)).findFirst();
    String cited =
        descriptor.title()
            + (" (" + descriptor.name() + ")")
            + (", release " + release.number())
            + (", cut at " + CUT_TIME.format(release.cutAt()));
    return file.map(made -> cited + "; " + csv + ", SHA-256 " + made.sha256()).orElse(cited);
  }
}
