package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"deployments", "aid_pledges", "abcd1", "a1b", "row", "rc_1", "x"})
  void aDatasetsNameIsItsTablesWhereItCanBe(String dataset) {
    assertThat(TableName.of(dataset)).isEqualTo(dataset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1", "fy2021", "xfd1048576", "r", "c", "rc", "r1c1", "r5", "c12", "rc3"})
  void whatExcelTakesForACellIsSetApart(String dataset) {
    assertThat(TableName.of(dataset)).isEqualTo(dataset + "__");
  }
}
