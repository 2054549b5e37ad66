// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hepatora.cdshooks.client.CallerProperties;
import org.hepatora.cdshooks.client.Clients;
import org.hepatora.cdshooks.feedback.Feedbacks;
import org.hepatora.cdshooks.wire.CdsCors;
import org.hepatora.cdshooks.wire.NoMultipart;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.answer.Answer.EvidenceGrade;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.eligibility.EligibilityAssessor.Assessed;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Recorded;
import org.hepatora.fetch.ChartQuery;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.metrics.CallMeter;
import org.hepatora.metrics.DecisionMeter;
import org.hepatora.review.Reading;
import org.hepatora.review.Reservation;
import org.hepatora.review.Review;
import org.hepatora.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;

/** A pretended EHR and the endpoints it calls; the decision is the one the test asks for. */
final class Ehr {
  static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  static final String REVIEW = "/cds-services/hcc-cytoreduction-review";
  static final String SELECT = "/cds-services/hcc-surgery-safety-select";
  static final String SIGN = "/cds-services/hcc-surgery-safety-sign";
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  final Map<String, List<Located>> charts = new HashMap<>();
  final List<LocalDate> asked = new ArrayList<>();
  final Set<Object> feedback = Feedbacks.memory();
  Answer decision = answer(Disposition.DEFER);
  BiFunction<PatientPicture, LocalDate, Answer> assessor = (picture, asOf) -> decision;

  private final MockMvc mvc;

  Ehr() {
    this(settings(Duration.ofMillis(400), 16, null), open());
  }

  /** With other settings or registered clients. */
  Ehr(CdsProperties properties, CallerProperties callers, CdsService... more) {
    var further = List.of(more);
    var own = OwnServer.at("https://hepatora.example", properties.ownFhirServers());
    var meters = new SimpleMeterRegistry();
    var policy = Policy.standard();
    var judge = new EligibilityAssessor(policy);
    var reviews =
        new Reviews(charts::get, patient -> null, new PatientPictureReader(), judge) {
          @Override
          public Review of(Reading reading, LocalDate asOf, Reservation reservation) {
            asked.add(asOf);
            var told = assessor.apply(reading.picture(), asOf);
            var real = super.of(reading, asOf, Reservation.NONE).assessed();
            return new Review(
                reading,
                asOf,
                new Assessed(told, real.response(), real.situation(), real.patient()),
                reservation.on(told, reading.picture()),
                reservation);
          }
        };
    var review =
        new ChartReview(prefetchReader(own, properties), reviews, new DecisionMeter(meters));
    var frame =
        new CardFrame(
            own,
            properties,
            new BoardLink(
                own, reference -> charts.containsKey(reference.substring("Patient/".length()))));
    var plans = new PlanDraft(new TreatmentPlanner(policy));
    var suggestions = new Suggestions(plans);
    var safety =
        new SurgerySafety(
            review,
            policy,
            new SafetyCard(frame, suggestions),
            Knowledge.standard(),
            Clock.systemUTC());
    var clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    var door = new CdsDoor(Clients.gate(callers, clock), own);
    var all = new ArrayList<CdsService>();
    all.add(
        new CytoreductionReview(
            review, new ReviewCard(frame, suggestions, Knowledge.standard().publications())));
    all.add(new SurgerySafetySelect(safety));
    all.add(new SurgerySafetySign(safety));
    all.addAll(further);
    var services = new ServiceCatalogue(all);
    mvc =
        MockMvcBuilders.standaloneSetup(
                new CdsHooksController(
                    services,
                    door,
                    new CdsRequestReader(clock, own),
                    properties,
                    new CallMeter(meters)),
                new FeedbackController(services, door, Feedbacks.into(feedback)))
            .addFilter(new CdsCors(properties.allowedOrigins()), "/cds-services/*")
            .addFilter(new NoMultipart(), "/cds-services/*")
            .build();
  }

  private PrefetchReader prefetchReader(OwnServer own, CdsProperties properties) {
    return new PrefetchReader(own, new StoredChart(charts::get), new ForeignChart(properties));
  }

  static CdsProperties settings(Duration budget, int calls, @Nullable URI smartLaunch) {
    return new CdsProperties(
        true,
        List.of("https://ehr.example", "http://localhost:[*]"),
        DataSize.ofMegabytes(8),
        List.of(),
        budget,
        calls,
        smartLaunch);
  }

  /** No clients are registered. */
  static CallerProperties open() {
    return new CallerProperties(List.of(), List.of("http://127.0.0.1:*"));
  }

  /** The same with the real decision. */
  static Ehr deciding() {
    var ehr = new Ehr();
    ehr.assessor = new EligibilityAssessor(Policy.standard())::assess;
    return ehr;
  }

  MockMvc mvc() {
    return mvc;
  }

  static Answer answer(Disposition disposition) {
    return answer(disposition, "One sentence.", "1.0.0");
  }

  static Answer answer(Disposition disposition, String summary, String policy) {
    return new Answer(
        disposition,
        new Recorded(summary),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        EvidenceGrade.LOW,
        policy,
        TODAY);
  }

  /** A call that is right in every way, with every key prefetched. */
  static ObjectNode call() {
    var call = callWithoutPrefetch();
    var prefetch = call.putObject("prefetch");
    for (ChartQuery key : ChartPrefetch.REVIEW.keys()) {
      prefetch.set(key.name(), bundle());
    }
    prefetch.set("patient", resource("Patient", "p1"));
    return call;
  }

  static ObjectNode callWithoutPrefetch() {
    return callOf("patient-view");
  }

  static ObjectNode callOf(String hook) {
    var call = JSON.createObjectNode();
    call.put("hook", hook);
    call.put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
    call.putObject("context").put("userId", "Practitioner/1").put("patientId", "p1");
    return call;
  }

  static ObjectNode prefetch(ObjectNode call) {
    return (ObjectNode) call.get("prefetch");
  }

  static ObjectNode bundle(JsonNode... resources) {
    var bundle = JSON.createObjectNode();
    bundle.put("resourceType", "Bundle").put("type", "searchset");
    var entries = bundle.putArray("entry");
    for (JsonNode resource : resources) {
      entries.addObject().set("resource", resource);
    }
    return bundle;
  }

  static ObjectNode resource(String type, String id) {
    return JSON.createObjectNode().put("resourceType", type).put("id", id);
  }

  static ObjectNode failed() {
    var outcome = JSON.createObjectNode().put("resourceType", "OperationOutcome");
    outcome.putArray("issue").addObject().put("severity", "error").put("code", "exception");
    return outcome;
  }

  MockHttpServletResponse calls(JsonNode body) {
    return calls(body.toString());
  }

  MockHttpServletResponse calls(String body) {
    return calls(REVIEW, body.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_VALUE);
  }

  MockHttpServletResponse calls(String url, byte[] body, String contentType) {
    try {
      return mvc.perform(post(url).contentType(contentType).content(body))
          .andReturn()
          .getResponse();
    } catch (Exception fault) {
      throw new AssertionError("the call failed", fault);
    }
  }

  JsonNode card(JsonNode body) {
    return json(calls(body)).at("/cards/0");
  }

  static JsonNode json(MockHttpServletResponse response) {
    try {
      return JSON.readTree(response.getContentAsByteArray());
    } catch (Exception fault) {
      throw new AssertionError("the answer is not JSON", fault);
    }
  }
}
