package io.factsheet.http.problem;

import java.util.Locale;

/**
 * The kinds of problems that clients may want to tell apart. Those that the status alone tells
 * apart are {@code about:blank}, as RFC 9457 has it.
 *
 * <p>Names are public: clients match on them, so they are added to and never renamed.
 */
public enum ProblemType {
  UNKNOWN_DATASET(404, "There is no such dataset"),
  UNKNOWN_FORMAT(404, "The dataset is not offered in this format"),
  NO_RELEASE(404, "The dataset has no release yet"),
  UNKNOWN_RELEASE(404, "The dataset has no such release"),
  UNKNOWN_CHANGES(404, "What changed between the releases is not known"),
  UNKNOWN_FILE(404, "The release has no such file"),
  FILE_NOT_KEPT(410, "The file is not kept any longer"),
  UNKNOWN_FACT(404, "The dataset has no such fact"),
  UNKNOWN_FEED(404, "There is no such feed"),
  UNKNOWN_RUN(404, "There is no such run"),

  UNKNOWN_PARAMETER(400, "The query has an unknown parameter"),
  INVALID_PARAMETER(400, "A parameter of the query has a wrong value"),
  MALFORMED_SUBMISSION(400, "The submission cannot be read"),
  INCOMPLETE_BODY(400, "The body ended too early"),
  INVALID_SOURCE(422, "A source of the submission is refused"),
  SOURCE_CONFLICT(409, "A source is known with another text"),
  UNSUPPORTED_FORMAT(415, "A submission cannot be in this format"),
  BODY_TOO_LARGE(413, "The body is too large"),
  TOO_MANY_FACTS(413, "The submission has too many facts"),
  TOO_BUSY(503, "Too many requests of this kind at once"),

  DATABASE_UNAVAILABLE(503, "The database is not available"),
  EXPORTS_UNWRITABLE(503, "Files cannot be written"),
  STORAGE_FULL(507, "The disk is full"),

  RANGE_NOT_SATISFIABLE(416, "The range lies outside the file"),
  PRECONDITION_FAILED(412, "The file has changed"),

  REVISION_MISSING(428, "The revision that was seen must be named"),
  STALE_REVISION(412, "The fact has changed"),
  FACT_RETRACTED(409, "The fact is retracted"),
  FACT_SUPPRESSED(409, "The fact is removed for legal reasons"),
  REMOVAL_UNFINISHED(500, "Releases still hold the fact"),
  INVALID_EDIT(422, "The edit is refused"),

  WRITING_DISABLED(403, "Writing is switched off"),
  TOKEN_MISSING(401, "A token is needed"),
  TOKEN_REFUSED(401, "The token is not accepted"),
  ROLE_MISSING(403, "The token does not permit this"),

  TOO_FEW_FACTS(409, "The dataset has too few facts for a release"),
  PUBLISHING_STOPPED(500, "Publishing is stopped"),
  RUN_NOT_HELD(409, "The run is not held"),
  RUN_GOES_ON(409, "The feed is being refreshed"),
  DAMAGED_FILE(500, "The file is damaged"),
  INTERNAL(500, "Internal error");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String uri() {
    return "urn:factsheet:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A problem of this kind.
   *
   * @param detail what is wrong with this request, one sentence
   * @param mend what to do about it, one sentence
   */
  public Problem problem(String detail, String mend) {
    return new Problem(uri(), title, status, detail, mend);
  }
}
