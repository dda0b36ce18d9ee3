package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What locks promise, whatever they are made of. */
abstract class LocksContract {
  /** Locks of a process, or of another part of one, on the same store. */
  abstract Locks locks() throws IOException;

  /** Starts another process that holds a lock until it is killed. */
  abstract Process holder(String name) throws IOException;

  @Test
  void oneThreadAtATimeHoldsALock() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        // Each with locks of its own, as two parts of a program may have.
        Locks locks = locks();
        all.add(
            threads.submit(
                () -> {
                  try (var _ = locks.hold("one")) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.sleep(1);
                    inside.decrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void whoDoesNotWaitIsToldThatItIsHeld() throws Exception {
    Locks locks = locks();
    var held = locks.tryHold("one").orElseThrow();
    held.check();
    assertThat(locks.tryHold("one")).isEmpty();
    assertThat(locks().tryHold("one")).isEmpty();
    try (var other = locks().tryHold("other").orElseThrow()) {
      assertThat(other).isNotNull();
    }
    // Work that was begun by one thread may end in another.
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                held.close();
                held.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .join();
    try (var again = locks.tryHold("one").orElseThrow()) {
      assertThat(again).isNotNull();
    }
    assertThatThrownBy(held::check).isInstanceOf(StoreException.class);
  }

  @Test
  void aProcessThatIsKilledLetsGo() throws Exception {
    Process other = holder("one");
    try {
      assertThat(other.getInputStream().read()).isEqualTo('h');
      assertThat(locks().tryHold("one")).isEmpty();
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (var again = locks().hold("one")) {
      assertThat(again).isNotNull();
    }
  }
}
