package io.factsheet.evidence;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.factsheet.evidence.quote.Placement;
import io.factsheet.evidence.quote.SourceText;
import io.factsheet.model.Quote;

/** What a fuzzer does with its bytes: makes an article of them and a quote, and asks of both. */
public final class EvidenceFuzzer {
  private EvidenceFuzzer() {}

  /** By this name the fuzzer finds it. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String language = data.consumeBoolean() ? "en" : "de";
    String quote = data.consumeString(200);
    String article = data.consumeRemainingAsString();
    AnyText.isAnswered(article, language);
    SourceText text = SourceText.of(article);
    if (text.find(new Quote(quote, null)) instanceof Placement.Found found) {
      AnyText.isAnswered(text.passage(found).text(), language);
    }
  }
}
