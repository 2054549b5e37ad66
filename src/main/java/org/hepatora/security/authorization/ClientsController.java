// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hepatora.security.AuditEntry;
import org.hepatora.security.AuditNote;
import org.hepatora.security.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The administrator's page of clients: who may connect; registers, changes and removes. What a
 * client was granted ends when it is changed or removed.
 */
@Controller
@ConditionalOnProperty(name = "hepatora.security.mode", havingValue = "embedded")
final class ClientsController {
  private static final String PAGE = "admin/clients";

  private final Clients clients;
  private final Authorizations authorizations;
  private final PasswordEncoder passwords;
  private final AuditTrail audit;
  private final Base64StringKeyGenerator secrets = new Base64StringKeyGenerator(32);

  ClientsController(
      Clients clients, Authorizations authorizations, PasswordEncoder passwords, AuditTrail audit) {
    this.clients = clients;
    this.authorizations = authorizations;
    this.passwords = passwords;
    this.audit = audit;
  }

  @GetMapping("/admin/clients")
  String list(@RequestParam(required = false) @Nullable String change, Model model) {
    var changed = change == null ? null : clients.registration(change);
    return show(changed == null ? ClientForm.EMPTY : ClientForm.of(changed), model);
  }

  @PostMapping("/admin/clients")
  String register(HttpServletRequest request, HttpServletResponse response, Model model) {
    var form = ClientForm.of(request);
    var before = clients.registration(form.clientId());
    String kept = before == null || form.renew() ? null : before.secret();
    String secret = form.hasSecret() && kept == null ? secrets.generateKey() : null;
    try {
      var client = form.registration(secret == null ? kept : passwords.encode(secret));
      if (clients.isOfFile(client.clientId())) {
        throw new IllegalArgumentException("this client-id is in the file of clients");
      }
      if (before != null) {
        authorizations.endAllOf(client.clientId());
      }
      clients.register(client, String.valueOf(request.getRemoteUser()));
      note(before == null ? 'C' : 'U', client.clientId(), request);
      model.addAttribute("registered", client.clientId());
      model.addAttribute("secret", secret);
      return show(ClientForm.EMPTY, model);
    } catch (IllegalArgumentException refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("problem", refused.getMessage());
      return show(form, model);
    }
  }

  @PostMapping("/admin/clients/remove")
  String remove(@RequestParam String clientId, HttpServletRequest request) {
    if (clients.registration(clientId) != null && !clients.isOfFile(clientId)) {
      authorizations.endAllOf(clientId);
      clients.remove(clientId);
      note('D', clientId, request);
    }
    return "redirect:/admin/clients";
  }

  private String show(ClientForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute(
        "clients",
        clients.all().stream()
            .map(each -> new Listed(ClientForm.of(each), clients.isOfFile(each.clientId())))
            .toList());
    return PAGE;
  }

  private void note(char action, String client, HttpServletRequest request) {
    audit.write(
        new AuditEntry(
            action,
            "client",
            HttpServletResponse.SC_OK,
            String.valueOf(request.getRemoteUser()),
            client,
            request.getRemoteAddr(),
            PAGE + "/" + client,
            List.of(),
            List.of()));
    AuditNote.of(request).written();
  }

  /**
   * A row of the list.
   *
   * @param fixed whether it stands in the file, where only the file changes it
   */
  record Listed(ClientForm client, boolean fixed) {}
}
