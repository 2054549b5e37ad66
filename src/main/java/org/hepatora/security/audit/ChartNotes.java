// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import java.util.List;
import org.hepatora.chart.PatientChart;
import org.hepatora.chart.PatientDirectory;
import org.hepatora.chart.PatientRecord;
import org.hepatora.security.AuditNote;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Stands in front of the record, so that whatever page or service reads it, the patient is noted
 * for the line of that request.
 */
final class ChartNotes implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof PatientChart || bean instanceof PatientRecord) {
      return noted(bean);
    }
    return bean instanceof PatientDirectory directory ? new NotedDirectory(directory) : bean;
  }

  /** What the server reads for itself, outside a request, is nobody's reading. */
  private static void note(String patient) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
      AuditNote.of(current.getRequest()).patient(patient);
    }
  }

  /** The same by all its interfaces; whatever it is asked for begins with the patient's id. */
  private static Object noted(Object record) {
    var proxy = new ProxyFactory(record);
    proxy.addAdvice(
        (MethodBeforeAdvice)
            (method, arguments, target) -> {
              if (arguments.length > 0 && arguments[0] instanceof String patient) {
                note(patient);
              }
            });
    return proxy.getProxy();
  }

  private record NotedDirectory(PatientDirectory directory) implements PatientDirectory {
    @Override
    public List<ListedPatient> find(String text) {
      var found = directory.find(text);
      found.forEach(each -> note(each.id()));
      return found;
    }

    @Override
    public List<String> idsBeginning(String prefix, int limit, int offset) {
      var found = directory.idsBeginning(prefix, limit, offset);
      found.forEach(ChartNotes::note);
      return found;
    }

    @Override
    public @Nullable ListedPatient named(String id) {
      note(id);
      return directory.named(id);
    }
  }
}
