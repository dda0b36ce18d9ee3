package io.factsheet.http.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Why a request was not served, after RFC 9457.
 *
 * @param type a URI that names the kind of problem
 * @param title the kind in words, the same for all of the kind
 * @param detail what is wrong with this request
 * @param mend what to do about it
 * @param more further members, by name
 * @param headers to send with it
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String mend,
    SequencedMap<String, JsonNode> more,
    SequencedMap<String, String> headers) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  public Problem {
    more = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(more));
    headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
  }

  Problem(String type, String title, int status, String detail, String mend) {
    this(type, title, status, detail, mend, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /** The same with another sentence on what is wrong. */
  public Problem withDetail(String other) {
    return new Problem(type, title, status, other, mend, more, headers);
  }

  public Problem with(String name, JsonNode value) {
    var added = new LinkedHashMap<>(more);
    added.put(name, value);
    return new Problem(type, title, status, detail, mend, added, headers);
  }

  public Problem with(String name, String value) {
    return with(name, NODES.textNode(value));
  }

  public Problem with(String name, long value) {
    return with(name, NODES.numberNode(value));
  }

  public Problem with(String name, Collection<String> values) {
    var array = NODES.arrayNode();
    values.forEach(array::add);
    return with(name, array);
  }

  public Problem withHeader(String name, String value) {
    var added = new LinkedHashMap<>(headers);
    added.put(name, value);
    return new Problem(type, title, status, detail, mend, more, added);
  }

  /** To be thrown where nothing else can be answered. */
  public ProblemException exception() {
    return new ProblemException(this);
  }

  public ObjectNode json() {
    ObjectNode object = NODES.objectNode();
    object.put("type", type);
    object.put("title", title);
    object.put("status", status);
    object.put("detail", detail);
    object.put("mend", mend);
    for (Map.Entry<String, JsonNode> one : more.entrySet()) {
      object.set(one.getKey(), one.getValue());
    }
    return object;
  }
}
