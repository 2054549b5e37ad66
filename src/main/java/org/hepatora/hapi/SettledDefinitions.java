// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the context that no bean will be defined any more, as soon as the last one is: from then on
 * it keeps what it found by type. Otherwise it says so to itself only after the web server has
 * started, and with it most of HAPI, each of whose hundreds of parts looks through all definitions
 * for each of its fields.
 */
@Component
final class SettledDefinitions implements BeanPostProcessor, BeanFactoryAware {
  @Override
  public void setBeanFactory(BeanFactory beans) {
    ((ConfigurableListableBeanFactory) beans).freezeConfiguration();
  }
}
