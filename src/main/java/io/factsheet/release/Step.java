package io.factsheet.release;

/** The steps of publishing, each of which a process may be the last to take. */
enum Step {
  /** The draft is whole and on disk. */
  DRAFTED,
  /** The release stands in the database. */
  RECORDED,
  /** Its files are in their place. */
  PLACED,
  /** The index lists it. */
  INDEXED,

  // Of a release that is made again without a fact that was removed
  /** A draft without the fact is whole and on disk. */
  REMADE,
  /** The files with the fact are no longer at their place. */
  TAKEN_AWAY,
  /** The release stands in the database as it was made again. */
  REPLACED,
  /** Its files are in their place. */
  PUT_BACK,

  // Of what is kept no longer
  /** The database knows which files of older ones are kept no longer. */
  GIVEN_UP,
  /** The index tells so. */
  TOLD,
  /** Those of one more release are removed. */
  REMOVED
}
