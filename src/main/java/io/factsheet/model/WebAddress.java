package io.factsheet.model;

import java.net.URI;
import java.net.URISyntaxException;

/** An absolute address of the web (RFC 3986), of the schemes http and https. */
public final class WebAddress {
  /** What all of them match, for those who cannot parse them. */
  public static final String PATTERN = "[Hh][Tt][Tt][Pp][Ss]?://.+";

  private WebAddress() {}

  public static boolean is(String text) {
    try {
      URI uri = new URI(text);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
