package io.factsheet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.evidence.quote.Passage;
import io.factsheet.evidence.quote.Placement;
import io.factsheet.evidence.quote.SourceText;
import io.factsheet.model.Quote;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of a quote that cuts an expression of its article. */
class UncutTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Japan gave Ukraine $60 million in aid. | Japan gave Ukraine $60 | Japan gave Ukraine $60 million",
        "Latvia sent up to 150 soldiers to Poland. | 150 soldiers to Poland | up to 150 soldiers to Poland",
        "Latvia sent 40 to 50 soldiers. | Latvia sent 40 | Latvia sent 40 to 50",
        "Latvia sent 40 percent of them. | Latvia sent 40 | Latvia sent 40 percent",
        "They sent twenty-five soldiers there. | five soldiers there | twenty-five soldiers there",
        "They sent three hundred soldiers. | hundred soldiers. | three hundred soldiers.",
        "They sent C$60 million there. | $60 million there | C$60 million there",
        "It came in May 2019 to Mali. | It came in May | It came in May 2019",
        "It came on December 3, 2019 at last. | It came on December 3 | It came on December 3, 2019",
        "He flew to Guinea-Bissau on Monday. | He flew to Guinea | He flew to Guinea-Bissau",
        // What is whole stays as it is.
        "It said so. 150 soldiers left. 20 stayed. | 150 soldiers left. | 150 soldiers left.",
        "Latvia sent 40 soldiers to Poland in May. | Latvia sent 40 soldiers | Latvia sent 40 soldiers",
        "Then Latvia sent soldiers. | Latvia sent soldiers | Latvia sent soldiers",
      })
  void expressionsAreReadToTheirEnds(String article, String quote, String read) {
    SourceText text = SourceText.of(article);
    Placement.Found found = (Placement.Found) text.find(new Quote(quote, null));
    Language english = Language.of("en").orElseThrow();
    Passage passage = Parsed.of(text.passage(found), LocalDate.of(2021, 12, 8), english).passage();

    assertThat(passage.text()).isEqualTo(read);
    assertThat(article.substring(passage.start())).startsWith(read);
  }
}
