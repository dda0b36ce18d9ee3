package io.factsheet.store;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Chooses between the two data sources that are built in: with {@code factsheet.database.url}
 * PostgreSQL is active, without it SQLite.
 */
public final class DatabaseChoice implements ConfigSourceFactory {
  /** Above application.properties, below environment variables. */
  private static final int ORDINAL = 275;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> settings = new HashMap<>();
    String url = value(context, "factsheet.database.url");
    settings.put("quarkus.datasource.sqlite.active", Boolean.toString(url.isEmpty()));
    settings.put("quarkus.datasource.postgresql.active", "false");
    if (!url.isEmpty()) {
      try {
        settings.put("quarkus.datasource.postgresql.jdbc.url", PostgresqlUrl.of(url).url());
        settings.put("quarkus.datasource.postgresql.active", "true");
      } catch (IllegalArgumentException _) {
        // Whoever opens the store says what is wrong with it.
      }
    }
    return List.of(new PropertiesConfigSource(settings, "factsheet.database", ORDINAL));
  }

  private static String value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue(name);
    return value == null || value.getValue() == null ? "" : value.getValue();
  }
}
