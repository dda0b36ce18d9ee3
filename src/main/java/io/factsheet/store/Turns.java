package io.factsheet.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/** Lets the threads of this process take turns: what they exclude one another by, for each key. */
final class Turns<K> {
  private final ConcurrentMap<K, Semaphore> all = new ConcurrentHashMap<>();

  /** Fair, and free to be released by another thread than the one that acquired it. */
  Semaphore of(K key) {
    return all.computeIfAbsent(key, _ -> new Semaphore(1, true));
  }
}
