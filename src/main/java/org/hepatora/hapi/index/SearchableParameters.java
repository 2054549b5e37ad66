package org.hepatora.hapi.index;

import ca.uhn.fhir.jpa.searchparam.registry.RuntimeSearchParamCache;
import ca.uhn.fhir.jpa.searchparam.registry.SearchParamRegistryImpl;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The search parameters there are: all of R4 but those that repeat others. Every resource would be
 * indexed for these too, a quarter of the rows of a laboratory result, and what they find is found
 * by two searches of the others. A hospital adds those it uses, and reindexes (docs/fhir-api.md).
 * References are never left out: a patient's record and its limits are found by them.
 */
public final class SearchableParameters extends SearchParamRegistryImpl {
  /** Names of R4's own parameters, on whatever type. */
  static final Set<String> LEFT_OUT =
      Set.of(
          "combo-code",
          "combo-code-value-concept",
          "combo-code-value-quantity",
          "combo-data-absent-reason",
          "combo-value-concept",
          "combo-value-quantity",
          "component-data-absent-reason",
          "data-absent-reason",
          "phonetic");

  private static final String R4 = "http://hl7.org/fhir/SearchParameter/";

  private static final String ADDED = "hepatora.fhir.added-search-parameters";

  /** Names of those left out that are wanted nevertheless. */
  private final Set<String> added;

  @Autowired
  SearchableParameters(Environment settings) {
    this.added =
        Set.copyOf(
            Binder.get(settings).bind(ADDED, Bindable.listOf(String.class)).orElse(List.of()));
  }

  /** Called by HAPI with all that are defined, whenever one changes. */
  @Override
  public void setActiveSearchParams(RuntimeSearchParamCache all) {
    for (String type : all.getResourceNameKeys()) {
      for (String name : LEFT_OUT) {
        var known = added.contains(name) ? null : all.get(type, name);
        if (known != null && known.getUri().startsWith(R4)) {
          all.remove(type, name);
        }
      }
    }
    super.setActiveSearchParams(all);
  }
}
