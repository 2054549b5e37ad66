// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.platform.StoredResources;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * What is stored already, against what a caller asks to do with it; looked up before anything runs,
 * so that neither a status nor a rolled back change tells of what is not the caller's. What is not
 * there is answered as what is somebody else's. Who may use the whole type is not looked up for.
 */
final class StoredTarget {
  private final Entitlements entitlements;
  private final StoredResources stored;
  private final FhirContext context;

  StoredTarget(Entitlements entitlements, StoredResources stored, FhirContext context) {
    this.entitlements = entitlements;
    this.stored = stored;
    this.context = context;
  }

  /** The resource in question when it stands against the request, and whether it does. */
  record Finding(boolean against, @Nullable IBaseResource resource) {
    static final Finding NOTHING = new Finding(false, null);
  }

  /** Whether the resource that is asked for is the caller's to use so. */
  Finding of(Caller caller, Interaction asked) {
    var access = access(asked);
    if (access == null || asked.id().isEmpty()) {
      return Finding.NOTHING;
    }
    boolean any = mayUseAny(caller, access, asked);
    // A file of an export is its client's, whoever may read every file.
    if (any && !asked.type().equals("Binary")) {
      return Finding.NOTHING;
    }
    var resource = stored.last(asked.type(), asked.id());
    if (any && resource == null) {
      return Finding.NOTHING;
    }
    if (resource == null) {
      // An update may create; what it creates is judged when it is stored.
      return new Finding(access != Access.UPDATE || asked.patches(), null);
    }
    return new Finding(!entitlements.permits(caller, access, resource), resource);
  }

  private static @Nullable Access access(Interaction asked) {
    if (asked.kind() == null) {
      return null;
    }
    return switch (asked.kind()) {
      case READ, VREAD, HISTORY_INSTANCE, META -> Access.READ;
      case UPDATE, PATCH, META_ADD, META_DELETE -> Access.UPDATE;
      case EXTENDED_OPERATION_INSTANCE ->
          switch (OperationRule.of(asked.operation())) {
            case READ_TYPE -> Access.READ;
            case UPDATE_TYPE -> Access.UPDATE;
            default -> null;
          };
      case DELETE -> Access.DELETE;
      default -> null;
    };
  }

  private boolean mayUseAny(Caller caller, Access access, Interaction asked) {
    return entitlements.unlimited(caller, access, asked.type())
        || (access == Access.READ
            && entitlements.grants(caller, access, asked.type()).stream()
                .anyMatch(grant -> grant.patient() == null && grant.isOf(asked.id())));
  }

  /**
   * Whether what is sent refers to something the caller may not read: HAPI would tell by refusing
   * the reference whether it exists.
   *
   * @param here addresses that the same Bundle brings
   */
  boolean refersBeyond(
      Caller caller, Access access, IBaseResource sent, Set<String> here, List<String> known) {
    if (entitlements.unlimited(caller, access, sent.fhirType())) {
      return false;
    }
    return references(sent)
        .filter(each -> !here.contains(address(each)) && !known.contains(address(each)))
        .anyMatch(each -> !mayRead(caller, each));
  }

  /** The addresses of this server a resource refers to. */
  List<String> addresses(IBaseResource resource) {
    return references(resource).map(StoredTarget::address).toList();
  }

  private Stream<IIdType> references(IBaseResource resource) {
    return context.newTerser().getAllResourceReferences(resource).stream()
        .map(each -> each.getResourceReference().getReferenceElement())
        .filter(each -> each.hasResourceType() && each.hasIdPart() && !each.isAbsolute())
        .filter(each -> !each.getValue().contains("?"));
  }

  private boolean mayRead(Caller caller, IIdType reference) {
    String type = reference.getResourceType();
    // That the patient of the token is there is no news to it.
    boolean named = type.equals("Patient") && reference.getIdPart().equals(caller.patient());
    if (named || entitlements.compartment().isShared(type)) {
      return true;
    }
    var target = stored.last(type, reference.getIdPart());
    return target != null && entitlements.inReach(caller, target);
  }

  private static String address(IIdType reference) {
    return reference.toUnqualifiedVersionless().getValue();
  }
}
