// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.graphql;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.jpa.graphql.GraphQLProviderWithIntrospection;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.hapi.search.WrittenNumbers;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.utilities.graphql.Document;
import org.hl7.fhir.utilities.graphql.EGraphEngine;
import org.hl7.fhir.utilities.graphql.EGraphQLException;
import org.hl7.fhir.utilities.graphql.IGraphQLStorageServices;
import org.hl7.fhir.utilities.graphql.Package;
import org.hl7.fhir.utilities.graphql.Parser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Answers GraphQL queries with their variables, {@code operationName} and {@code __typename}. HAPI
 * 8.8.0 (GraphQLProvider) reads the query alone, its parser takes no {@code String!}, and its
 * engine hands variables to searches as they stand.
 */
public final class GraphQlQueries extends GraphQLProviderWithIntrospection {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Characters of a query: each list it names is a search; ours. */
  private static final int LONGEST_QUERY = 10_000;

  /** Of a variable's declaration; the engine knows no types, and its parser fails on these. */
  private static final Pattern TYPE =
      Pattern.compile("([$]\\w{1,99}\\s{0,9}:)[\\s\\[]{0,9}(\\w{1,99})[!\\]]{0,3}");

  private final FhirContext context;

  /** Called by HAPI's own wiring. */
  @Autowired
  public GraphQlQueries(
      FhirContext context,
      IGraphQLStorageServices services,
      IValidationSupport validation,
      ISearchParamRegistry parameters,
      IDaoRegistry daos) {
    super(
        context,
        validation,
        new PlainIds(services, new WrittenNumbers(parameters)),
        parameters,
        daos);
    this.context = context;
  }

  @Override
  public String processGraphQLRequest(
      ServletRequestDetails request, @Nullable IIdType id, String query) {
    var parsed = parse(query);
    var operation = beside(request, "operationName");
    if (operation != null && operation.isTextual()) {
      parsed.setOperationName(operation.textValue());
    }
    QueryVariables.putInto(parsed.getDocument(), beside(request, "variables"));
    var names = new TypeNames(context.getResourceTypes());
    var ofTheRoot = names.prepare(parsed.getDocument(), id == null);
    String answer = super.processGraphQLRequest(request, id, parsed);
    return query.contains("__typename")
        ? withTypes(answer, ofTheRoot, parsed.getDocument())
        : answer;
  }

  private static Package parse(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "A query has at most " + LONGEST_QUERY + " characters", "query");
    }
    int body = Math.max(query.indexOf('{'), 0);
    String declared = TYPE.matcher(query.substring(0, body)).replaceAll("$1$2");
    try {
      return Parser.parse(declared + query.substring(body));
    } catch (IOException | EGraphQLException | EGraphEngine | RuntimeException unreadable) {
      throw new RequestProblem(Kind.UNREADABLE, "The GraphQL query cannot be read", "query");
    }
  }

  /** What stands beside the query, in the body or the address. */
  private static @Nullable JsonNode beside(ServletRequestDetails request, String name) {
    byte[] body = request.loadRequestContents();
    String type = String.valueOf(request.getHeader("Content-Type"));
    try {
      if (body.length > 0 && type.startsWith("application/json")) {
        return JSON.readTree(body).get(name);
      }
      var values = request.getParameters().get(name);
      if (values == null || values.length == 0) {
        return null;
      }
      return name.equals("variables")
          ? JSON.readTree(values[0])
          : JSON.getNodeFactory().textNode(values[0]);
    } catch (IOException malformed) {
      throw new RequestProblem(Kind.UNREADABLE, "The variables are not JSON", name);
    }
  }

  private static String withTypes(String answer, Map<String, String> ofTheRoot, Document document) {
    try {
      var tree = JSON.readTree(answer);
      if (tree.get("data") instanceof ObjectNode data) {
        TypeNames.name(data, document);
        ofTheRoot.forEach(data::put);
      }
      return JSON.writeValueAsString(tree);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
