// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import ca.uhn.fhir.context.support.TranslateConceptResult;
import ca.uhn.fhir.context.support.TranslateConceptResults;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.model.TranslationQuery;
import ca.uhn.fhir.jpa.api.model.TranslationRequest;
import ca.uhn.fhir.jpa.entity.TermConceptMapGroupElement;
import ca.uhn.fhir.jpa.entity.TermConceptMapGroupElementTarget;
import ca.uhn.fhir.jpa.term.TermConceptMappingSvcImpl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a reverse $translate with every source code. HAPI 8.8.0
 * (TermConceptClientMappingSvcImpl.translateWithReverse) takes two targets of one code and
 * equivalence for one, whichever source they belong to, and answers the first.
 */
public class ReverseTranslation extends TermConceptMappingSvcImpl {
  private static final String FROM =
      "select t from TermConceptMapGroupElementTarget t join fetch t.myConceptMapGroupElement e"
          + " join e.myConceptMapGroup g join g.myConceptMap m where t.myCode = :code";
  private static final Set<String> NEGATIVE = Set.of("unmatched", "disjoint");

  @Override
  @Transactional
  public TranslateConceptResults translateWithReverse(TranslationRequest request) {
    var found = new LinkedHashMap<List<String>, TranslateConceptResult>();
    for (var query : request.getTranslationQueries()) {
      for (var target : targets(query)) {
        var source = source(target);
        found.putIfAbsent(
            List.of(
                String.valueOf(source.getSystem()),
                String.valueOf(source.getSystemVersion()),
                String.valueOf(source.getCode()),
                String.valueOf(source.getConceptMapUrl()),
                String.valueOf(source.getEquivalence())),
            source);
      }
    }
    var results = new TranslateConceptResults();
    results.setResults(new ArrayList<>(found.values()));
    boolean positive =
        found.values().stream()
            .anyMatch(each -> !NEGATIVE.contains(String.valueOf(each.getEquivalence())));
    results.setResult(positive);
    String message =
        positive ? "matchesFound" : found.isEmpty() ? "noMatchesFound" : "onlyNegativeMatchesFound";
    results.setMessage(
        myContext.getLocalizer().getMessage(TermConceptMappingSvcImpl.class, message));
    return results;
  }

  private List<TermConceptMapGroupElementTarget> targets(TranslationQuery query) {
    var coding = query.getCoding();
    if (!coding.hasCode()) {
      throw new RequestProblem(Kind.MISSING_PARAMETER, "Name the code to translate", "code");
    }
    var conditions = new LinkedHashMap<String, Object>();
    if (coding.hasSystem()) {
      conditions.put("g.myTarget", coding.getSystem());
    }
    if (coding.hasVersion()) {
      conditions.put("g.myTargetVersion", coding.getVersion());
    }
    if (query.hasTargetSystem()) {
      conditions.put("g.mySource", query.getTargetSystem());
    }
    if (query.hasSource()) {
      conditions.put("m.myTarget", query.getSource());
    }
    if (query.hasTarget()) {
      conditions.put("m.mySource", query.getTarget());
    }
    if (query.hasResourceId()) {
      conditions.put(
          "m.myResourcePid",
          myIdHelperService
              .getPidOrThrowException(RequestPartitionId.defaultPartition(), query.getResourceId())
              .getId());
    }
    if (query.hasUrl()) {
      conditions.put("m.myUrl", query.getUrl());
      var version =
          query.hasConceptMapVersion() ? query.getConceptMapVersion() : latest(query.getUrl());
      if (version != null) {
        conditions.put("m.myVersion", version);
      }
    }
    return asked(coding.getCode(), conditions);
  }

  private @Nullable String latest(String url) {
    var latest =
        myConceptMapDao.getTermConceptMapEntitiesByUrlOrderByMostRecentUpdate(
            PageRequest.of(0, 1), url);
    return latest.isEmpty() ? null : latest.get(0).getVersion();
  }

  private List<TermConceptMapGroupElementTarget> asked(
      String code, Map<String, Object> conditions) {
    var text = new StringBuilder(FROM);
    int number = 0;
    for (String path : conditions.keySet()) {
      text.append(" and ").append(path).append(" = :p").append(number++);
    }
    var query =
        myEntityManager.createQuery(
            text.append(" order by t.myId").toString(), TermConceptMapGroupElementTarget.class);
    query.setParameter("code", code);
    number = 0;
    for (Object value : conditions.values()) {
      query.setParameter("p" + number++, value);
    }
    return query.getResultList();
  }

  private static TranslateConceptResult source(TermConceptMapGroupElementTarget target) {
    TermConceptMapGroupElement element = target.getConceptMapGroupElement();
    var source = new TranslateConceptResult();
    source.setCode(element.getCode());
    source.setSystem(element.getSystem());
    source.setSystemVersion(element.getSystemVersion());
    source.setDisplay(element.getDisplay());
    source.setValueSet(element.getValueSet());
    source.setConceptMapUrl(element.getConceptMapUrl());
    if (target.getEquivalence() != null) {
      source.setEquivalence(target.getEquivalence().toCode());
    }
    return source;
  }
}
