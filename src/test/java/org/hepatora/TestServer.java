// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hepatora.server.HepatoraServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A Hepatora server inside the test's own process. {@link #shared()} is the one server of the whole
 * integration run, on an empty database of its own under {@code target/}; tests share it and
 * therefore make their own data under names nobody else uses ({@link #unique}). The system property
 * {@code hepatora.test.data-folder} names a database to keep, so that the next run starts sooner.
 */
public final class TestServer implements AutoCloseable {
  /** Stopped in reverse order of start: the first server owns the database of the others. */
  private static final Deque<TestServer> RUNNING = new ArrayDeque<>();

  private final ConfigurableApplicationContext context;
  private final String address;

  private TestServer(ConfigurableApplicationContext context) {
    this.context = context;
    this.address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** The server that every integration test may use; started by the first that asks. */
  public static TestServer shared() {
    return Shared.SERVER;
  }

  /** Another server with these properties, such as {@code spring.datasource.url=...}. */
  public static synchronized TestServer start(String... properties) {
    var arguments = new ArrayList<String>();
    arguments.add("--server.port=0");
    for (String each : properties) {
      arguments.add("--" + each);
    }
    if (!List.of(properties).contains("hepatora.demo.enabled=true")) {
      arguments.add("--hepatora.demo.enabled=false");
    }
    var application = new SpringApplication(HepatoraServer.class);
    application.setRegisterShutdownHook(false);
    var server = new TestServer(application.run(arguments.toArray(String[]::new)));
    RUNNING.push(server);
    return server;
  }

  /** Started, and then without a correction of HAPI, to see whether it is still needed. */
  private static TestServer without(@Nullable String correction, String... properties) {
    var server = start(properties);
    if (correction != null) {
      for (var hooks :
          List.of(
              server.bean(RestfulServer.class).getInterceptorService(),
              server.bean(IInterceptorService.class))) {
        hooks.unregisterInterceptorsIf(each -> each.getClass().getSimpleName().equals(correction));
      }
    }
    return server;
  }

  /** A name that no other test and no other run uses. */
  public static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
  }

  /** The address without a path, e.g. {@code http://127.0.0.1:41234}. */
  public String address() {
    return address;
  }

  /** Calls to paths below {@code /fhir/}. */
  public Http fhir() {
    return new Http(address + "/fhir/");
  }

  /** Calls to paths below {@code /}. */
  public Http root() {
    return new Http(address + "/");
  }

  /** A part of the server, for what cannot be seen or hastened from outside. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All parts of that kind. */
  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** Where the database is, for another server. */
  public String databaseUrl() {
    try (var connection = bean(DataSource.class).getConnection()) {
      return connection.getMetaData().getURL();
    } catch (SQLException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static synchronized void closeAll() {
    RUNNING.forEach(TestServer::close);
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static final class Shared {
    static final TestServer SERVER = boot();

    private static TestServer boot() {
      String kept = System.getProperty("hepatora.test.data-folder");
      Path folder = kept == null ? Path.of("target", unique("it-data")) : Path.of(kept);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    closeAll();
                    if (kept == null) {
                      delete(folder);
                    }
                  }));
      return without(
          System.getProperty("hepatora.test.without"),
          "hepatora.database.data-folder=" + folder,
          "hepatora.demo.enabled=true",
          "hepatora.demo.patients=24",
          "hepatora.metrics.port=0",
          "hepatora.board.time-budget=4s",
          "hepatora.board.issuers[0].address=http://127.0.0.1:*/stranger",
          "hepatora.board.issuers[0].client-id=hepatora-board",
          "hepatora.board.issuers[1].address=http://127.0.0.1:*/fhir",
          "hepatora.board.issuers[1].client-id=board");
    }
  }
}
