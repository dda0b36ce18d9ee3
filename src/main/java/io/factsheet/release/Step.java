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
  INDEXED
}
