// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.dao.TolerantJsonParser;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hepatora.fhir.code.FhirJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for current versions that nobody can read, such as an older server may have stored: reads
 * all resources, some at a time.
 */
@Component
public final class UnreadableResources {
  private static final Duration AT_MOST = Duration.ofSeconds(20);
  private static final int ROWS = 500;

  private static final String CURRENT =
      """
      select r.res_id, r.res_type, r.fhir_id, r.res_ver, r.res_updated, v.res_text_vc
        from hfj_resource r
        join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
       where r.res_id > ? and r.res_deleted_at is null
       order by r.res_id limit ?
      """;

  private final JdbcClient jdbc;
  private final TolerantJsonParser parser;
  private final ObjectMapper json = FhirJson.mapper();

  UnreadableResources(DataSource dataSource, FhirContext context) {
    this.jdbc = JdbcClient.create(dataSource);
    this.parser = new TolerantJsonParser(context, new LenientErrorHandler(false), null);
  }

  /** A version that cannot be read. */
  public record Unreadable(String reference, long version, Instant updated) {}

  /**
   * What was found.
   *
   * @param examined how many resources were read
   * @param next where to go on; null when all are read
   */
  public record Found(List<Unreadable> unreadable, long examined, @Nullable Long next) {}

  private record Row(long key, Unreadable resource, @Nullable String content) {}

  /**
   * Reads on for at most 20 seconds.
   *
   * @param after where the call before stopped; 0 from the beginning
   */
  public Found after(long after) {
    var found = new ArrayList<Unreadable>();
    long examined = 0;
    long last = after;
    long end = System.nanoTime() + AT_MOST.toNanos();
    while (System.nanoTime() < end) {
      var rows = rows(last);
      for (var each : rows) {
        if (!isReadable(each.content())) {
          found.add(each.resource());
        }
        last = each.key();
      }
      examined += rows.size();
      if (rows.size() < ROWS) {
        return new Found(List.copyOf(found), examined, null);
      }
    }
    return new Found(List.copyOf(found), examined, last);
  }

  private List<Row> rows(long after) {
    return jdbc.sql(CURRENT)
        .params(after, ROWS)
        .query(
            (row, number) ->
                new Row(
                    row.getLong(1),
                    new Unreadable(
                        row.getString(2) + "/" + row.getString(3),
                        row.getLong(4),
                        row.getTimestamp(5).toInstant()),
                    row.getString(6)))
        .list();
  }

  private boolean isReadable(@Nullable String content) {
    if (content == null) {
      return true;
    }
    try {
      json.readTree(content);
      parser.parseResource(content);
      return true;
    } catch (JsonProcessingException | DataFormatException | NumberFormatException unreadable) {
      return false;
    }
  }
}
