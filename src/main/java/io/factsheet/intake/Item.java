package io.factsheet.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a submission as it was written.
 *
 * @param index from 0
 * @param line where it begins, from 1
 * @param fact null where it could not be read
 * @param findings what is wrong with its writing
 */
public record Item(long index, long line, @Nullable ObjectNode fact, List<Finding> findings) {
  public Item {
    findings = List.copyOf(findings);
  }
}
