package io.factsheet.http.download;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of an {@code If-Match} or {@code If-None-Match} field (RFC 9110, section 8.8.3).
 *
 * @param any whether the field is {@code *}
 * @param strong those without {@code W/}, with their quotes
 * @param all with their quotes and without {@code W/}
 */
record EntityTags(boolean any, Set<String> strong, Set<String> all) {
  private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

  static EntityTags parse(String field) {
    Set<String> strong = new HashSet<>();
    Set<String> all = new HashSet<>();
    // What is no tag is skipped: it can match nothing.
    Matcher tags = TAG.matcher(field);
    while (tags.find()) {
      all.add(tags.group(2));
      if (tags.group(1) == null) {
        strong.add(tags.group(2));
      }
    }
    return new EntityTags(field.strip().equals("*"), strong, all);
  }

  boolean matchStrongly(String etag) {
    return any || strong.contains(etag);
  }

  boolean matchWeakly(String etag) {
    return any || all.contains(etag);
  }
}
