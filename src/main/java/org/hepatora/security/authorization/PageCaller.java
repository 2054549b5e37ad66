package org.hepatora.security.authorization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hepatora.security.scopes.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells pages who signed in, as a caller with the most that person may do: what a page writes for
 * them is judged like the call of an app.
 */
final class PageCaller extends OncePerRequestFilter {
  private final Accounts accounts;

  PageCaller(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    var account = signedIn == null ? null : accounts.named(signedIn.getName());
    if (account != null) {
      request.setAttribute(Caller.class.getName(), caller(account));
    }
    chain.doFilter(request, response);
  }

  private static Caller caller(Account account) {
    return new Caller(
        account.name(),
        "",
        account.scopes(),
        account.patient(),
        account.fhirUser(),
        account.administrator());
  }
}
