package io.factsheet.refresh;

import java.util.Locale;

/** What can hold back a run. Codes are public: they are added to and never renamed. */
public enum Gate {
  /** The feed is one whose every run waits for an editor. */
  HOLD,
  /** Many of its facts were refused. */
  REJECTED,
  /** It has far fewer facts than the run before. */
  SHRINKAGE,
  /** It would add many facts to a dataset. */
  GROWTH,
  /** It would change many facts of a dataset. */
  CHANGED,
  /** The words bear out few of its facts without a doubt. */
  DOUBTFUL,
  /** Many of its facts were not held against the words. */
  UNCHECKED,
  /** It tells as happened what cannot have happened yet. */
  FUTURE,
  /** It gives a figure many times as high as the last one about the same thing. */
  FIGURE;

  /** The name in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
