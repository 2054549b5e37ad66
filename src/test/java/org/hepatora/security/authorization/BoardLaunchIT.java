// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.security.SecuredServer;
import org.junit.jupiter.api.Test;

/** One server's board launched from another's record, through its authorization server. */
class BoardLaunchIT {
  private final Http board = TestServer.shared().root();

  @Test
  void aClinicianWhoSignsInThereSeesThePatientTheyChoseThere() {
    var iss = SecuredServer.base() + "/fhir";
    var begun =
        board.get("board/launch?iss=" + URLEncoder.encode(iss, StandardCharsets.UTF_8)).is(302);
    var back = new Browser().authorize(begun.header("Location"), "clinician", SecuredServer.A);
    var session = session(begun);
    var opened = board.get(path(back.location()), session).is(302);
    var page = board.get(path(opened.header("Location")), renewed(opened, session)).is(200);

    assertThat(page.text()).contains(SecuredServer.A).contains(iss);
  }

  private static String session(Answer answer) {
    return "Cookie: " + answer.header("Set-Cookie").split(";", 2)[0];
  }

  private static String renewed(Answer answer, String before) {
    return answer.header("Set-Cookie").isEmpty() ? before : session(answer);
  }

  private static String path(String location) {
    return location.replaceFirst("^(https?://[^/]+)?/", "");
  }
}
