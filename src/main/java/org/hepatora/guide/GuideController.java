// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hepatora.platform.ServerProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The implementation guide at {@code /guide}. */
@Controller
final class GuideController {
  private static final MediaType FHIR_JSON = MediaType.parseMediaType("application/fhir+json");
  private static final MediaType GZIP = MediaType.parseMediaType("application/gzip");

  /** The order in which a newcomer reads. */
  private static final List<String> KINDS =
      List.of(
          "Profiles",
          "Extensions",
          "Operations",
          "Search parameters",
          "Capability statements",
          "Plans",
          "Activities",
          "Code systems",
          "Value sets",
          "Concept maps",
          "Views");

  private final Pages pages;
  private final ServerProperties server;
  private final BuildProperties build;

  GuideController(Pages pages, ServerProperties server, BuildProperties build) {
    this.pages = pages;
    this.server = server;
    this.build = build;
  }

  @GetMapping({"/guide", "/guide/"})
  String index(Model model) {
    var byKind =
        pages.definitions().stream()
            .sorted(Comparator.comparing(Page::title, String.CASE_INSENSITIVE_ORDER))
            .collect(Collectors.groupingBy(GuideController::kind));
    Map<String, List<Page>> groups = new LinkedHashMap<>();
    for (String kind : KINDS) {
      if (byKind.containsKey(kind)) {
        groups.put(kind, byKind.get(kind));
      }
    }
    model.addAttribute("groups", groups);
    model.addAttribute("examples", pages.examples());
    return page("guide/index", model);
  }

  @GetMapping("/guide/sending")
  String sending(Model model) {
    return page("guide/sending", model);
  }

  @GetMapping("/guide/package.tgz")
  ResponseEntity<ClassPathResource> tgz() {
    var name = "org.hepatora.fhir-" + build.getVersion() + ".tgz";
    return ResponseEntity.ok()
        .contentType(GZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(new ClassPathResource("guide/package.tgz"));
  }

  @GetMapping("/guide/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]+}")
  Object definition(@PathVariable String type, @PathVariable String id, Model model) {
    return artefact(id, pages.definition(type + "/" + withoutEnding(id)), model);
  }

  @GetMapping("/guide/example/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]+}")
  Object example(@PathVariable String type, @PathVariable String id, Model model) {
    return artefact(id, pages.example(type + "/" + withoutEnding(id)), model);
  }

  /** The page, or the artefact itself where the address ends in {@code .json}. */
  private Object artefact(String asked, @Nullable Page found, Model model) {
    if (found == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (asked.endsWith(".json")) {
      return ResponseEntity.ok().contentType(FHIR_JSON).body(found.json());
    }
    model.addAttribute("artefact", found);
    return page("guide/artefact", model);
  }

  private String page(String template, Model model) {
    var configured = server.base();
    model.addAttribute(
        "base",
        configured == null
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : configured);
    model.addAttribute("version", build.getVersion());
    return template;
  }

  private static String withoutEnding(String id) {
    return id.endsWith(".json") ? id.substring(0, id.length() - ".json".length()) : id;
  }

  private static String kind(Page page) {
    return switch (page.type()) {
      case "StructureDefinition" -> page.kind().equals("Extension") ? "Extensions" : "Profiles";
      case "OperationDefinition" -> "Operations";
      case "SearchParameter" -> "Search parameters";
      case "CapabilityStatement" -> "Capability statements";
      case "PlanDefinition" -> "Plans";
      case "ActivityDefinition" -> "Activities";
      case "CodeSystem" -> "Code systems";
      case "ViewDefinition" -> "Views";
      case "ConceptMap" -> "Concept maps";
      default -> "Value sets";
    };
  }
}
