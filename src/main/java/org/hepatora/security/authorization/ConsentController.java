// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.security.Principal;
import java.util.List;
import org.hepatora.chart.PatientDirectory;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages between signing in and the app: which patient, and whether the app may. */
@Controller
@ConditionalOnProperty(name = "hepatora.security.mode", havingValue = "embedded")
final class ConsentController {
  private static final OAuth2TokenType STATE = new OAuth2TokenType("state");

  private final Authorizations authorizations;
  private final Clients clients;
  private final Accounts accounts;
  private final PatientDirectory patients;
  private final OpenPatients open;
  private final MessageSource messages;

  ConsentController(
      Authorizations authorizations,
      Clients clients,
      Accounts accounts,
      PatientDirectory patients,
      OpenPatients open,
      MessageSource messages) {
    this.authorizations = authorizations;
    this.clients = clients;
    this.accounts = accounts;
    this.patients = patients;
    this.open = open;
    this.messages = messages;
  }

  @GetMapping("/login")
  String signIn(@RequestParam(required = false) @Nullable String error, Model model) {
    model.addAttribute("failed", error != null);
    return "sign-in";
  }

  @GetMapping("/oauth2/consent")
  String consent(@RequestParam String state, Principal user, Model model) {
    var pending = pending(state, user);
    var account = account(user);
    var scopes = requested(pending).getScopes();
    var context = LaunchContext.of(pending);
    if (context.patient() == null && TokenContents.needsPatient(Scopes.of(scopes))) {
      String self = account.patient();
      if (self == null) {
        return "redirect:" + at("/oauth2/patient", state);
      }
      context = new LaunchContext(self, null, null);
      authorizations.choose(pending, context);
    }
    model.addAttribute("client", clients.findByClientId(pending.getRegisteredClientId()));
    model.addAttribute("account", account.displayName());
    model.addAttribute(
        "patient", context.patient() == null ? null : patients.named(context.patient()));
    model.addAttribute(
        "scopes", scopes.stream().sorted().map(each -> ScopeWords.of(each, messages)).toList());
    model.addAttribute("state", state);
    return "consent";
  }

  @GetMapping("/oauth2/patient")
  String choose(
      @RequestParam String state,
      @RequestParam(defaultValue = "") String name,
      Principal user,
      Model model) {
    var pending = pending(state, user);
    var found =
        maySearchPatients(account(user))
            ? open.among(account(user), patients.find(name))
            : List.<PatientDirectory.ListedPatient>of();
    model.addAttribute("client", clients.findByClientId(pending.getRegisteredClientId()));
    model.addAttribute("patients", found);
    model.addAttribute("name", name);
    model.addAttribute("state", state);
    return "choose-patient";
  }

  @PostMapping("/oauth2/patient")
  String chosen(@RequestParam String state, @RequestParam String patient, Principal user) {
    var pending = pending(state, user);
    boolean may =
        maySearchPatients(account(user))
            && patients.named(patient) != null
            && open.mayOpen(user.getName(), patient);
    if (!may) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    authorizations.choose(pending, new LaunchContext(patient, null, null));
    return "redirect:" + at("/oauth2/consent", state);
  }

  private OAuth2Authorization pending(String state, Principal user) {
    var pending = authorizations.findByToken(state, STATE);
    if (pending == null || !pending.getPrincipalName().equals(user.getName())) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return pending;
  }

  private Account account(Principal user) {
    var account = accounts.named(user.getName());
    if (account == null) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return account;
  }

  private static boolean maySearchPatients(Account account) {
    return account.patient() == null
        && !account.scopes().granting(Access.SEARCH, "Patient").isEmpty();
  }

  private static OAuth2AuthorizationRequest requested(OAuth2Authorization pending) {
    OAuth2AuthorizationRequest request =
        pending.getAttribute(OAuth2AuthorizationRequest.class.getName());
    if (request == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return request;
  }

  private static String at(String path, String state) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("state", "{state}")
        .encode()
        .buildAndExpand(state)
        .toUriString();
  }
}
