// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Looks up the page of an address once. Spring Security looks it up before every request, also of
 * the FHIR API, for rules that are written in terms of Spring MVC's pages; ours are written in
 * addresses ({@link Paths}).
 */
@Component
final class RoutesOnce implements BeanDefinitionRegistryPostProcessor {
  private static final String NAME = "mvcHandlerMappingIntrospector";

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    if (registry.containsBeanDefinition(NAME)) {
      registry.removeBeanDefinition(NAME);
      registry.registerBeanDefinition(NAME, new RootBeanDefinition(NothingKept.class));
    }
  }

  static final class NothingKept extends HandlerMappingIntrospector {
    @Override
    public Filter createCacheFilter() {
      return (request, response, chain) -> chain.doFilter(request, response);
    }
  }
}
