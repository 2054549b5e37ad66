// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.hepatora.board.worklist.Agenda.Mdt;
import org.hepatora.board.worklist.Worklist.Placed;
import org.hepatora.decision.answer.Disposition;
import org.hepatora.decision.words.Argument;
import org.hepatora.language.Languages;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** An entry as a row of the table, and back. */
final class StoredEntry {
  private StoredEntry() {}

  static SqlParameterSource parameters(Placed placed) {
    var entry = placed.entry();
    var agenda = entry.agenda();
    var regimen = agenda.regimen();
    return new MapSqlParameterSource()
        .addValue("patient", entry.patient())
        .addValue("name", entry.name())
        .addValue("disposition", entry.disposition().code())
        .addValue("summary", StoredWords.write(entry.summary()))
        .addValue("urgency", entry.urgency())
        .addValue("plateau", entry.plateauDays())
        .addValue("earliest", entry.earliest())
        .addValue("next", entry.next())
        .addValue("asOf", entry.asOf())
        .addValue("policy", entry.policy())
        .addValue("assessedAt", Timestamp.from(placed.assessedAt()))
        .addValue("born", agenda.born())
        .addValue("sex", agenda.sex())
        .addValue("regimen", regimen == null ? null : StoredWords.write(regimen))
        .addValue("lastScan", agenda.lastScan())
        .addValue("scanUntil", agenda.scanUntil())
        .addValue("labsUntil", agenda.labsUntil())
        .addValue("preferred", agenda.preferred())
        .addValue("missing", agenda.missing())
        .addValue("mdt", agenda.mdt().what())
        .addValue("mdtOn", agenda.mdt().on())
        .addValue("settled", agenda.mdt().settled())
        .addValue("search", search(entry, regimen));
  }

  /** Name, id and regimen in every language that is offered. */
  private static String search(WorklistEntry entry, @Nullable Argument regimen) {
    var words = new ArrayList<String>();
    words.add(entry.name());
    words.add(entry.patient());
    if (regimen != null) {
      Languages.all().forEach(language -> words.add(Speech.say(regimen, language)));
    }
    return String.join(" | ", words).toLowerCase(Locale.ROOT);
  }

  static WorklistEntry of(ResultSet row) throws SQLException {
    return new WorklistEntry(
        row.getString("patient"),
        row.getString("name"),
        known(Disposition.ofCode(row.getString("disposition"))),
        StoredWords.read(row.getString("summary")),
        row.getInt("urgency"),
        row.getInt("plateau_days"),
        row.getObject("earliest", LocalDate.class),
        row.getObject("next_assessment", LocalDate.class),
        row.getObject("as_of", LocalDate.class),
        row.getString("policy"),
        agenda(row),
        row.getString("failure"));
  }

  private static Agenda agenda(ResultSet row) throws SQLException {
    var regimen = row.getString("regimen");
    return new Agenda(
        row.getString("born"),
        row.getString("sex"),
        regimen == null ? null : StoredWords.read(regimen),
        row.getObject("last_scan", LocalDate.class),
        row.getObject("scan_until", LocalDate.class),
        row.getObject("labs_until", LocalDate.class),
        row.getObject("preferred", LocalDate.class),
        row.getInt("missing"),
        new Mdt(
            row.getString("mdt"),
            row.getObject("mdt_on", LocalDate.class),
            row.getBoolean("settled")));
  }

  /** Written by this server, so a code it does not know is of a newer one. */
  private static Disposition known(@Nullable Disposition disposition) {
    return disposition == null ? Disposition.INSUFFICIENT_DATA : disposition;
  }
}
