package io.factsheet.http;

import java.util.Map;

/** The same installation, which keeps the rendered files of the newest release alone. */
public final class RetentionProfile extends ApiProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> config = super.getConfigOverrides();
    config.put("factsheet.releases.keep-rendered", "1");
    return config;
  }
}
