// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of what is known, and how surely. */
@Controller
final class EvidenceController {
  private final EvidencePage evidence;
  private final BuildProperties build;

  EvidenceController(EvidencePage evidence, BuildProperties build) {
    this.evidence = evidence;
    this.build = build;
  }

  @GetMapping("/guide/evidence")
  String page(Model model) {
    var claims = evidence.claims();
    model.addAttribute("claims", claims);
    model.addAttribute("toCheck", claims.stream().filter(EvidencePage.Claim::isToCheck).count());
    model.addAttribute("old", claims.stream().filter(EvidencePage.Claim::old).count());
    model.addAttribute("numbers", evidence.numbers());
    model.addAttribute("days", evidence.claimDays());
    model.addAttribute("version", build.getVersion());
    return "guide/evidence";
  }
}
