package io.factsheet.evidence;

/** Something that a text mentions, by the tokens it takes. */
sealed interface Mention permits Figure, When, Party {

  /** Its first token. */
  int from();

  /** The token after its last. */
  int to();
}
