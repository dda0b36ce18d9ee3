package io.factsheet.http.download;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.stream.Stream;

/** Header fields, in the order they are sent. A name may come more than once. */
record Headers(List<Field> fields) {
  record Field(String name, String value) {}

  Headers {
    fields = List.copyOf(fields);
  }

  static Headers of(Field... fields) {
    return new Headers(List.of(fields));
  }

  Headers and(String name, String value) {
    return new Headers(Stream.concat(fields.stream(), Stream.of(new Field(name, value))).toList());
  }

  void addTo(ResponseBuilder response) {
    fields.forEach(field -> response.header(field.name(), field.value()));
  }
}
