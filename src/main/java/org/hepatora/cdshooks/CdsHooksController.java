package org.hepatora.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.cdshooks.Refusal.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The CDS Hooks endpoints. Each mapping takes every method, so that each refusal, 405 included, has
 * the same body. Nothing of a request or an answer is ever logged.
 */
@RestController
@ConditionalOnProperty(name = "hepatora.cds.enabled", matchIfMissing = true)
final class CdsHooksController {
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final Logger LOG = LoggerFactory.getLogger(CdsHooksController.class);

  private final Map<String, CdsService> services = new LinkedHashMap<>();
  private final byte[] discovery;
  private final CdsRequestReader reader;
  private final RequestBody bodies;

  CdsHooksController(List<CdsService> services, CdsRequestReader reader, CdsProperties properties) {
    for (CdsService service : services) {
      if (this.services.put(service.description().id(), service) != null) {
        throw new IllegalStateException("two CDS services are " + service.description().id());
      }
    }
    this.discovery =
        CdsJson.write(new Discovery(services.stream().map(CdsService::description).toList()));
    this.reader = reader;
    this.bodies = new RequestBody(Math.toIntExact(properties.maxRequestSize().toBytes()));
  }

  /** Discovery. */
  @RequestMapping("/cds-services")
  void discover(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(
        response,
        () -> {
          Negotiation.method(request, response, "GET", "HEAD");
          Negotiation.acceptsJson(request);
          return discovery;
        });
  }

  /** A call of one service. */
  @RequestMapping("/cds-services/{id}")
  void call(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    answer(
        response,
        () -> {
          var service = services.get(id);
          if (service == null) {
            throw new Refusal(Kind.UNKNOWN_SERVICE, "There is no CDS service of that id");
          }
          Negotiation.method(request, response, "POST");
          Negotiation.acceptsJson(request);
          var charset = Negotiation.jsonCharset(request);
          return serve(service, bodies.read(request), charset);
        });
  }

  /** Whatever else is asked for below. */
  @RequestMapping("/cds-services/**")
  void other(HttpServletResponse response) throws IOException {
    answer(
        response,
        () -> {
          throw new Refusal(Kind.UNKNOWN_SERVICE, "There is nothing at this address");
        });
  }

  private byte[] serve(CdsService service, byte[] body, @Nullable Charset charset) {
    long start = System.nanoTime();
    var description = service.description();
    var request = reader.read(CdsJson.read(body, charset), description.hook());
    var answer = service.answer(request);
    var written = CdsJson.write(new Cards(answer.cards()));
    LOG.info(
        "cds service={} outcome={} micros={}",
        description.id(),
        answer.outcome(),
        (System.nanoTime() - start) / 1000);
    return written;
  }

  private static void answer(HttpServletResponse response, Answering answering) throws IOException {
    int status = HttpServletResponse.SC_OK;
    byte[] body;
    try {
      body = answering.body();
    } catch (Refusal refusal) {
      LOG.info("cds refused status={} reason={}", refusal.status(), refusal.getMessage());
      status = refusal.status();
      body = OutcomeJson.of(refusal);
    } catch (RequestProblem unavailable) {
      LOG.warn("cds refused: the record cannot be read now");
      var refusal = new Refusal(Kind.UNAVAILABLE, "The record cannot be read now; try again later");
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      status = refusal.status();
      body = OutcomeJson.of(refusal);
    } catch (RuntimeException fault) {
      // without its message, which may quote the record
      var frames = Arrays.stream(fault.getStackTrace()).limit(5).toList();
      LOG.error("cds fault {} at {}", fault.getClass().getName(), frames);
      var refusal = new Refusal(Kind.FAULT, "The service failed; nothing was decided");
      status = refusal.status();
      body = OutcomeJson.of(refusal);
    }
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The answer of discovery. */
  private record Discovery(
      @JsonInclude(JsonInclude.Include.ALWAYS) List<ServiceDescription> services) {}

  /** The answer of a service; without a card the array is empty, not absent. */
  private record Cards(@JsonInclude(JsonInclude.Include.ALWAYS) List<Card> cards) {}

  /** What makes the body of an answer, or refuses. */
  private interface Answering {
    byte[] body() throws IOException;
  }
}
