// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.stored;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is stored as it is stored, where the caller asks for whole resources as JSON: making
 * it anew from the model is most of the cost of a large answer. Everything before the writing stays
 * HAPI's: what is shown is found, judged and noted as ever, and the headers are its own.
 */
@Interceptor
public final class StoredAnswers {
  private static final String TEXT = StoredAnswers.class.getName();

  /** After all that change what is answered. */
  private static final int LAST = 1_000_000;

  private static final Set<RestOperationTypeEnum> READING =
      EnumSet.of(
          RestOperationTypeEnum.READ,
          RestOperationTypeEnum.VREAD,
          RestOperationTypeEnum.HISTORY_INSTANCE,
          RestOperationTypeEnum.HISTORY_TYPE,
          RestOperationTypeEnum.HISTORY_SYSTEM,
          RestOperationTypeEnum.SEARCH_TYPE,
          RestOperationTypeEnum.SEARCH_SYSTEM,
          RestOperationTypeEnum.GET_PAGE);

  /** What asks for less than the whole. */
  private static final Set<String> PARTIAL =
      Set.of(
          Constants.PARAM_ELEMENTS,
          Constants.PARAM_ELEMENTS + Constants.PARAM_ELEMENTS_EXCLUDE_MODIFIER,
          Constants.PARAM_SUMMARY);

  private final FhirContext context;

  public StoredAnswers(FhirContext context) {
    this.context = context;
  }

  /** Called by HAPI with what it is about to answer. */
  @Hook(value = Pointcut.SERVER_OUTGOING_RESPONSE, order = LAST)
  public void answer(RequestDetails request, ResponseDetails answer) throws IOException {
    if (!isWhole(request)
        || !(answer.getResponseResource() instanceof Resource resource)
        || resource instanceof Binary) {
      return;
    }
    var json =
        new AnswerJson(
            each ->
                RestfulServerUtils.getNewParser(
                        context, resource.getStructureFhirVersionEnum(), request)
                    .encodeResourceToString(each),
            request.getFhirServerBase());
    String text = json.of(resource);
    if (text != null) {
      request.getUserData().put(TEXT, text);
      answer.setResponseResource(frame(resource));
    }
  }

  /** Called by HAPI when it has written the headers. */
  @Hook(Pointcut.SERVER_OUTGOING_WRITER_CREATED)
  public @Nullable Writer write(Writer writer, RequestDetails request) throws IOException {
    if (request.getUserData().remove(TEXT) instanceof String text) {
      writer.write(text);
      return new Written(writer);
    }
    return null;
  }

  /** What the headers are made of. */
  private Resource frame(Resource whole) {
    var frame = (Resource) context.getResourceDefinition(whole).newInstance();
    frame.setId(whole.getIdElement());
    frame.setMeta(whole.getMeta());
    return frame;
  }

  private static boolean isWhole(RequestDetails request) {
    var kind = request.getRestOperationType();
    boolean reads =
        READING.contains(kind)
            || (kind == RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE
                && "$everything".equals(request.getOperation()));
    return reads
        && request.getParameters().keySet().stream().noneMatch(PARTIAL::contains)
        && !Objects.equals(RestfulServerUtils.extractCountParameter(request), 0)
        && RestfulServerUtils.determineResponseEncodingWithDefault(request).getEncoding()
            == EncodingEnum.JSON
        && !RestfulServerUtils.prettyPrintResponse(request.getServer(), request);
  }

  /** Takes what HAPI writes of the frame, which the answer has already. */
  private static final class Written extends Writer {
    private final Writer answer;

    Written(Writer answer) {
      this.answer = answer;
    }

    @Override
    public void write(char[] characters, int offset, int length) {
      // the answer is written
    }

    @Override
    public void flush() throws IOException {
      answer.flush();
    }

    @Override
    public void close() throws IOException {
      answer.close();
    }
  }
}
