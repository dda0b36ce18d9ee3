package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aReaderSeesOneStateWhateverOthersWrite(TestDatabase.Kind kind) {
    try (TestDatabase opened = kind.in(folder)) {
      Database database = new Database(opened.dataSource(), kind.dialect());
      List<String> seen =
          database.read(
              session -> {
                String before = feeds(session);
                database.write(DatabaseTest::addARun);
                return List.of(before, feeds(session));
              });
      assertThat(seen).containsExactly("[]", "[]");
      assertThat(database.read(DatabaseTest::feeds)).isEqualTo("[seeds]");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void workThatFailsLeavesNothing(TestDatabase.Kind kind) {
    try (TestDatabase opened = kind.in(folder)) {
      Database database = new Database(opened.dataSource(), kind.dialect());
      assertThatThrownBy(
              () ->
                  database.write(
                      session -> {
                        addARun(session);
                        return session.update("update nothing set there = 1");
                      }))
          .isInstanceOf(StoreException.class);
      assertThat(database.read(DatabaseTest::feeds)).isEqualTo("[]");
      assertThat(database.write(DatabaseTest::addARun)).isEqualTo(1);
    }
  }

  private static String feeds(Session session) {
    return session.list("select feed from run", row -> row.getString("feed")).toString();
  }

  private static int addARun(Session session) {
    return session.update(
        "insert into run (feed, triggered_by, started_at) values ('seeds', 'command', '')");
  }
}
