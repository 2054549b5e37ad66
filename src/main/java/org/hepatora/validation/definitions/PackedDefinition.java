// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation.definitions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;

/**
 * One definition as its file has it.
 *
 * @param type its resource type
 * @param head its first simple elements of those that {@link DefinitionFile} keeps
 * @param packed the entry of its bundle, XML in UTF-8, deflated
 */
record PackedDefinition(String type, Map<String, String> head, byte[] packed) {
  static PackedDefinition of(String type, Map<String, String> head, String entry) {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(packed, deflater)) {
      out.write(entry.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      // Else its 270 kB outside the heap wait for a collection.
      deflater.end();
    }
    return new PackedDefinition(type, head, packed.toByteArray());
  }

  /** Its canonical URL. */
  String url() {
    return head.getOrDefault("url", "");
  }

  /** A structure without its elements: URL, name, kind, type and derivation. */
  StructureDefinition outline() {
    var outline = new StructureDefinition();
    outline.setUrl(url()).setName(head.get("name")).setType(head.get("type"));
    outline.setKind(StructureDefinitionKind.fromCode(head.get("kind")));
    outline.setDerivation(TypeDerivationRule.fromCode(head.get("derivation")));
    return outline;
  }

  /** The entry's XML. */
  String entry() {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
