package org.hepatora.server.answers;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.Constants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 413 to a request body over the limit, announced or not, before it is parsed. */
public final class BodyLimit extends OncePerRequestFilter {
  private final FhirContext context;
  private final long limit;

  public BodyLimit(FhirContext context, long limit) {
    this.context = context;
    this.limit = limit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      refuse(response);
      return;
    }
    chain.doFilter(new Limited(request, limit), response);
  }

  private void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(Kind.TOO_LARGE.status());
    response.setContentType(Constants.CT_FHIR_JSON_NEW);
    response.setHeader("Connection", "close");
    var outcome = Outcomes.of(Kind.TOO_LARGE, text(limit), "Bundle");
    response
        .getOutputStream()
        .write(
            context
                .newJsonParser()
                .encodeResourceToString(outcome)
                .getBytes(StandardCharsets.UTF_8));
  }

  private static String text(long limit) {
    return "The body is larger than "
        + limit
        + " bytes; send smaller Bundles (hepatora.fhir.maximum-body)";
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream(), limit);
    }
  }

  private static final class Counting extends ServletInputStream {
    private final ServletInputStream source;
    private final long limit;
    private long read;

    Counting(ServletInputStream source, long limit) {
      this.source = source;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int each = source.read();
      count(each < 0 ? 0 : 1);
      return each;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = source.read(target, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int more) {
      read += more;
      if (read > limit) {
        throw new RequestProblem(Kind.TOO_LARGE, text(limit), "Bundle");
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
