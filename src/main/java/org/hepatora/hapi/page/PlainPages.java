// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.page;

import ca.uhn.fhir.jpa.dao.data.IResourceHistoryTableDao;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.hepatora.chart.CurrentVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the resources of a page by one plain statement, where the transaction only reads; anything
 * else of HAPI 8.8.0's repository is as it was.
 */
@Component
final class PlainPages implements BeanPostProcessor, MethodInterceptor {
  private static final String PAGE = "findCurrentVersionsByResourcePidsAndFetchResourceTable";

  private final ObjectProvider<CurrentVersions> versions;

  PlainPages(ObjectProvider<CurrentVersions> versions) {
    this.versions = versions;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof IResourceHistoryTableDao repository) {
      var proxy = new ProxyFactory(IResourceHistoryTableDao.class, this);
      proxy.setTarget(repository);
      return proxy.getProxy();
    }
    return bean;
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    if (call.getMethod().getName().equals(PAGE)
        && TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      @SuppressWarnings("unchecked")
      var page = versions.getObject().of((List<JpaPid>) call.getArguments()[0]);
      if (page != null) {
        return page;
      }
    }
    return call.proceed();
  }
}
