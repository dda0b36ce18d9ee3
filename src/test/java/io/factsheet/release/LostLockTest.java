package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.store.PostgresqlDatabase;
import io.factsheet.store.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A publisher whose connections to the server end between two steps, and its lock with them. The
 * next connection is there at once, and another process may have the lock by then.
 */
class LostLockTest {
  @TempDir Path temp;

  private final PostgresqlDatabase database = PostgresqlDatabase.migrated();

  @AfterEach
  void close() {
    database.close();
  }

  private Newsroom room() {
    return new Newsroom(temp, temp.resolve("exports"), database);
  }

  private Newsroom losing(Step at) {
    return room()
        .watchedBy(
            step -> {
              if (step == at) {
                database.endConnections();
              }
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFTED", "RECORDED", "PLACED"})
  void noFurtherStepIsTaken(Step last) throws Exception {
    Newsroom room = losing(last);
    room.submit("f1", 530);
    assertThatThrownBy(room::publish)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("The lock release-pledges was lost");
    assertThat(room.store.releases().list("pledges")).hasSize(last == Step.DRAFTED ? 0 : 1);
    assertThat(room.exports.resolve("pledges/1").toFile().exists()).isEqualTo(last == Step.PLACED);
    assertThat(room.exports.resolve("pledges/index.json")).doesNotExist();

    Newsroom other = room();
    other.publish();
    assertThat(other.archive().latest("pledges").orElseThrow().number()).isEqualTo(1);
    assertThat(other.publish()).isEqualTo(new Publication.Unchanged());
  }

  @Test
  void noReleaseIsTakenFromItsPlace() throws Exception {
    Newsroom room = losing(Step.REMADE);
    room.submit("f1", 530, "f2", 540);
    room.publish(1);
    room.remove("f2");
    assertThatThrownBy(room::withhold)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("The lock release-pledges was lost");
    assertThat(room.exports.resolve("pledges/1/pledges.csv")).exists();

    assertThat(room().withhold()).isEmpty();
    assertThat(room.exports.resolve("pledges/1/pledges.csv"))
        .content()
        .contains("f1")
        .doesNotContain("f2");
  }
}
