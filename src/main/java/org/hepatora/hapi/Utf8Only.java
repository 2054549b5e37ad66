// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a FHIR body whose bytes are not UTF-8, as FHIR has it; HAPI 8.8.0 would store a
 * replacement character in place of each, and the name of a patient would be lost.
 */
@Interceptor
public final class Utf8Only {
  /** Called by HAPI once it knows what is asked, before it reads the body. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void check(@Nullable RequestDetails request) {
    if (request == null) {
      return;
    }
    String type = request.getHeader("Content-Type");
    if (type == null || EncodingEnum.forContentType(type) == null) {
      return;
    }
    Charset charset = request.getCharset();
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      return;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(request.loadRequestContents()));
    } catch (CharacterCodingException notUtf8) {
      throw new RequestProblem(Kind.UNREADABLE, "The body is not UTF-8", null);
    }
  }
}
