package io.factsheet.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a PostgreSQL database, as its JDBC driver reads it: {@code
 * jdbc:postgresql://host:port/database?settings}.
 *
 * @param shown what may be told of it: neither user nor password, which may stand in the settings
 */
record PostgresqlUrl(String url, String shown) {
  static final String FORM = "jdbc:postgresql://host:5432/database";

  // A user before the host is no part of this form: the driver would take it for the host's name.
  private static final Pattern PARTS =
      Pattern.compile("jdbc:postgresql:(//[^/?@]*/)?([^/?@]+)(\\?.*)?");

  /** What every connection needs, and its owner may set otherwise in the address. */
  private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

  static {
    SETTINGS.put("ApplicationName", "factsheet");
    // A partner that is gone without a word is noticed within a minute, on both sides. Until the
    // server notices, nobody else gets the locks.
    SETTINGS.put("tcpKeepAlive", "true");
    SETTINGS.put(
        "options",
        "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3"
            // As SQLite's busy_timeout.
            + " -c lock_timeout=60s");
  }

  /**
   * Reads an address as an operator gives it, and completes its settings.
   *
   * @throws IllegalArgumentException where it is none
   */
  static PostgresqlUrl of(String given) {
    Matcher parts = PARTS.matcher(given);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not of the form " + FORM);
    }
    String settings = parts.group(3) == null ? "" : parts.group(3);
    StringBuilder url = new StringBuilder(given);
    char before = settings.isEmpty() ? '?' : '&';
    for (var setting : SETTINGS.entrySet()) {
      if (!settings.contains(setting.getKey() + "=")) {
        url.append(before)
            .append(setting.getKey())
            .append('=')
            .append(URLEncoder.encode(setting.getValue(), StandardCharsets.UTF_8));
        before = '&';
      }
    }
    String host = parts.group(1) == null ? "localhost/" : parts.group(1).substring(2);
    return new PostgresqlUrl(url.toString(), host + parts.group(2));
  }
}
