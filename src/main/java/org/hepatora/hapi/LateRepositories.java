// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import java.util.Arrays;
import java.util.List;
import org.hepatora.platform.FirstCall;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.core.annotation.Order;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.stereotype.Component;

/**
 * Makes each of HAPI's repositories when it is first used. At its making every query of a
 * repository is parsed twice, by Spring Data and by Hibernate, and of the fifty few are asked
 * before the first answer. It is what {@code bootstrapMode = LAZY} of {@code EnableJpaRepositories}
 * does, which HAPI's configuration leaves at its default.
 */
@Component
@Order(3)
final class LateRepositories implements BeanFactoryPostProcessor, FirstCall {
  private @Nullable ConfigurableListableBeanFactory context;

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    context = beans;
    names(beans).forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
    ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new Resolver());
  }

  /**
   * Makes those that nobody has used yet, so that no caller waits for it; as the last, since the
   * start itself waits for the making of a part.
   */
  @Override
  public void make(String record) {
    var beans = context;
    if (beans != null) {
      names(beans).forEach(beans::getBean);
    }
  }

  private static List<String> names(ConfigurableListableBeanFactory beans) {
    return Arrays.stream(beans.getBeanNamesForType(RepositoryFactoryBeanSupport.class, true, false))
        .map(BeanFactoryUtils::transformedBeanName)
        .toList();
  }

  /** Whoever wants a repository is given one that is looked up at its first call. */
  private static final class Resolver extends ContextAnnotationAutowireCandidateResolver {
    @Override
    protected boolean isLazy(DependencyDescriptor wanted) {
      return Repository.class.isAssignableFrom(wanted.getDependencyType()) || super.isLazy(wanted);
    }
  }
}
