// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Lets every page, also one that reports a problem, know as {@code openMode} whether the server
 * runs without access control, so that it can say so.
 */
@Configuration(proxyBeanMethods = false)
class OpenModeNotice {
  OpenModeNotice(ThymeleafViewResolver views, SecurityProperties properties) {
    views.addStaticVariable("openMode", properties.mode() == SecurityMode.OPEN);
  }
}
