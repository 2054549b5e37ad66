package org.hepatora.conformance;

/**
 * One resource of the implementation guide, as it was compiled.
 *
 * @param type FHIR type, e.g. {@code StructureDefinition}
 * @param id logical id
 * @param json the resource
 */
public record GuideFile(String type, String id, String json) {
  /** As a relative reference, e.g. {@code ValueSet/lesion-role}. */
  public String reference() {
    return type + "/" + id;
  }
}
