package org.hepatora.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.cdshooks.fetch.Fetched;
import org.hepatora.cdshooks.fetch.Fetched.State;
import org.hepatora.cdshooks.fetch.FhirFetch;
import org.hepatora.cdshooks.fetch.Page;
import org.hepatora.fhir.Bundles;
import org.hepatora.fhir.Located;
import org.springframework.stereotype.Component;

/**
 * Fetches from the EHR's FHIR server what it left out, what failed, and the pages it did not send;
 * only where the caller may name that server.
 */
@Component
final class ForeignChart {
  /** What reading, deciding and writing the card take after the last answer; ours. */
  private static final Duration DECIDING = Duration.ofMillis(50);

  private final FhirFetch fetch;

  ForeignChart(CdsProperties properties) {
    this.fetch = new FhirFetch(properties.maxRequestSize().toBytes());
  }

  void complete(CdsRequest request, Map<PrefetchKey, Holding> holdings) {
    var source = request.source();
    if (source == null || !request.caller().fhirServers().contains(source.base())) {
      return;
    }
    var queries = new LinkedHashMap<String, String>();
    holdings.forEach(
        (key, holding) -> {
          if (!holding.supply().isComplete()) {
            queries.put(key.name(), query(key, holding, request.patientId()));
          }
        });
    var fetched = fetch.all(source, queries, request.deadline().earlier(DECIDING));
    holdings.replaceAll(
        (key, holding) -> {
          var came = fetched.get(key.name());
          return came == null ? holding : completed(key, holding, came);
        });
  }

  /** The next page where one is named, else the whole query. */
  private static String query(PrefetchKey key, Holding holding, String patientId) {
    return holding.next() == null ? key.query(patientId) : holding.next();
  }

  private static Holding completed(PrefetchKey key, Holding holding, Fetched came) {
    int before = holding.next() == null ? 0 : holding.resources().size();
    boolean whole = came.state() == State.WHOLE && Page.isWhole(came.pages(), before);
    boolean some = holding.supply() == Supply.PARTIAL || !came.pages().isEmpty();
    Supply then = Supply.FETCHED;
    if (!whole && some) {
      then = Supply.PARTIAL;
    } else if (!whole && holding.supply() == Supply.FAILED) {
      then = Supply.FAILED;
    } else if (!whole) {
      then = came.state() == State.LATE ? Supply.LATE : Supply.REFUSED;
    }
    return holding.and(located(key, came.pages()), then);
  }

  private static List<Located> located(PrefetchKey key, List<JsonNode> pages) {
    var found = new ArrayList<Located>();
    for (int i = 0; i < pages.size(); i++) {
      found.addAll(Bundles.flatten(pages.get(i), "fetched." + key.name() + "[" + i + "]"));
    }
    return found;
  }

  /** Why nothing is known of the patient; for the caller, without a value of the request. */
  String why(CdsRequest request) {
    var source = request.source();
    if (source == null) {
      return "none was prefetched, no fhirServer is named, and no chart of the patient is stored"
          + " here";
    }
    return request.caller().fhirServers().contains(source.base())
        ? "none was prefetched, and fhirServer did not give it"
        : "none was prefetched, and fhirServer is not one this server may ask"
            + " (hepatora.cds.fhir-servers)";
  }
}
