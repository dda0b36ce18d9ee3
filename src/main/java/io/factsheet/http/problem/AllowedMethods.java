package io.factsheet.http.problem;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * The methods that are offered at the path of a request. Every 405 must name them in its {@code
 * Allow} header (RFC 9110, section 15.5.6), and the framework leaves that out.
 */
final class AllowedMethods {
  private AllowedMethods() {}

  static Set<String> at(ResteasyReactiveRequestContext request) {
    Set<String> allowed = new TreeSet<>();
    String path = request.getPathWithoutPrefix();
    RequestMapper<InitialMatch> classes =
        new RequestMapper<>(new ArrayList<>(request.getDeployment().getClassMappers()));
    RequestMapper.RequestMatch<InitialMatch> match = classes.map(path);
    while (match != null) {
      String rest = match.remaining.isEmpty() ? "/" : match.remaining;
      for (ServerRestHandler handler : match.value.handlers) {
        if (handler instanceof ClassRoutingHandler routing) {
          routing
              .getMappers()
              .forEach(
                  (method, mapper) -> {
                    if (method != null && mapper.map(rest) != null) {
                      allowed.add(method);
                    }
                  });
        }
      }
      match = classes.continueMatching(path, match);
    }
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    allowed.add("OPTIONS");
    return allowed;
  }
}
