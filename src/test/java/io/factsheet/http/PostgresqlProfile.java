package io.factsheet.http;

import io.factsheet.store.TestDatabase;
import java.util.Map;

/** The same installation on PostgreSQL. */
public final class PostgresqlProfile extends ApiProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> config = super.getConfigOverrides();
    config.putAll(TestDatabase.Kind.POSTGRESQL.settings());
    return config;
  }
}
