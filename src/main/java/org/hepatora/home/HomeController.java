package org.hepatora.home;

import org.hepatora.server.ServerProperties;
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

  HomeController(DemoPatients patients, ServerProperties server, BuildProperties build) {
    this.patients = patients;
    this.server = server;
    this.build = build;
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
    model.addAttribute("cohort", patients.page(page));
    return "home";
  }
}
