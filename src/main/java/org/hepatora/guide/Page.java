// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import java.util.List;

/**
 * The page of one artefact.
 *
 * @param type FHIR type
 * @param kind what a reader calls it, e.g. Profile
 * @param url its canonical; empty for an example
 * @param description in the words of its author
 * @param tables what it holds
 * @param json the artefact itself
 */
public record Page(
    String type,
    String id,
    String kind,
    String title,
    String url,
    String version,
    String status,
    String description,
    List<Table> tables,
    String json) {}
