// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.home;

import org.hepatora.platform.ServerProperties;
import org.hepatora.security.SecurityMode;
import org.hepatora.security.SecurityProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The start page at {@code /}. */
@Controller
final class HomeController {
  private final DemoPatients patients;
  private final ServerProperties server;
  private final BuildProperties build;
  private final boolean open;

  HomeController(
      DemoPatients patients,
      ServerProperties server,
      BuildProperties build,
      SecurityProperties security) {
    this.patients = patients;
    this.server = server;
    this.build = build;
    this.open = security.mode() == SecurityMode.OPEN;
  }

  @GetMapping("/")
  String home(@RequestParam(defaultValue = "1") int page, Model model) {
    var configured = server.base();
    var base =
        configured == null
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : configured;
    model.addAttribute("base", base);
    model.addAttribute("version", build.getVersion());
    // Who has not signed in learns no name of a patient.
    model.addAttribute("cohort", open ? patients.page(page) : DemoPatients.Page.NONE);
    return "home";
  }
}
