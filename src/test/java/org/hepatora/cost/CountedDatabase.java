// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cost;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Counts what the requests of a test's servers ask of the database: statements (a batch is one) and
 * commits, by the threads that answer requests. Put before every server by {@code
 * spring.factories}.
 */
public final class CountedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final AtomicLong STATEMENTS = new AtomicLong();
  static final AtomicLong COMMITS = new AtomicLong();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().addBeanPostProcessor(new Counting());
  }

  private static boolean answers() {
    return Thread.currentThread().getName().startsWith("http-nio-");
  }

  private static final class Counting implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof HikariDataSource pool && pool.getDataSource() == null) {
        pool.setDataSource(counted(pool));
      }
      return bean;
    }
  }

  private static DataSource counted(HikariDataSource pool) {
    var settings = new Properties();
    settings.putAll(pool.getDataSourceProperties());
    if (pool.getUsername() != null) {
      settings.put("user", pool.getUsername());
    }
    if (pool.getPassword() != null) {
      settings.put("password", pool.getPassword());
    }
    return new DelegatingDataSource(new DriverManagerDataSource(pool.getJdbcUrl(), settings)) {
      @Override
      public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
      }

      @Override
      public Connection getConnection(String user, String password) throws SQLException {
        return counted(super.getConnection(user, password));
      }
    };
  }

  private static Connection counted(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit") && answers()) {
            COMMITS.incrementAndGet();
          }
          var result = call(connection, method, arguments);
          return result instanceof Statement statement
              ? counted(statement, method.getReturnType(), connection)
              : result;
        });
  }

  private static Object counted(Statement statement, Class<?> type, Connection connection) {
    return proxy(
        type,
        (method, arguments) -> {
          if (method.getName().startsWith("execute") && answers()) {
            STATEMENTS.incrementAndGet();
            if (connection.getAutoCommit()) {
              COMMITS.incrementAndGet();
            }
          }
          return call(statement, method, arguments);
        });
  }

  private static Object call(Object target, Method method, Object[] arguments) throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException problem) {
      if (problem.getCause() instanceof SQLException sql) {
        throw sql;
      }
      if (problem.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IllegalStateException(problem.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T proxy(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> calls.call(method, arguments)));
  }

  @FunctionalInterface
  private interface Calls {
    Object call(Method method, Object[] arguments) throws SQLException;
  }
}
