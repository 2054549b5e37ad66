// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepatora.cdshooks.Card.Coding;
import org.hepatora.cdshooks.Card.Link;
import org.hepatora.cdshooks.Card.Source;
import org.hepatora.cdshooks.wire.CdsJson;
import org.hepatora.decision.answer.Answer;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around every card: who says so, and where to read on. */
@Component
final class CardFrame {
  private final String home;
  private final String evidence;
  private final CdsProperties properties;
  private final BoardLink board;

  CardFrame(OwnServer own, CdsProperties properties, BoardLink board) {
    this.board = board;
    this.home = own.url() + "/";
    this.evidence = own.url() + "/fhir/PlanDefinition/cytoreduction-review?_format=json";
    this.properties = properties;
  }

  /**
   * Who says so.
   *
   * @param label its key
   */
  Source source(String label, Answer answer) {
    var disposition = answer.disposition();
    return new Source(
        said(label),
        home,
        new Coding(
            Canonicals.DISPOSITION_SYSTEM,
            disposition.code(),
            Speech.say(disposition.words(), Locale.ENGLISH)));
  }

  /**
   * The evidence, the tumour board view where a launch address is configured, and the patient's
   * page where the patient is stored here.
   */
  List<Link> links(String service, String cardUuid, Answer answer, CdsRequest request) {
    var links = new ArrayList<Link>();
    links.add(Link.absolute(said("card.link-rules"), evidence));
    var launch = properties.smartLaunchUrl();
    if (launch != null) {
      var context =
          CdsJson.nodes()
              .objectNode()
              .put("service", service)
              .put("card", cardUuid)
              .put("disposition", answer.disposition().code())
              .put("asOf", answer.asOf().toString());
      links.add(Link.smart(said("card.link-board"), launch.toString(), context.toString()));
    }
    var page = board.of(request);
    if (page != null) {
      links.add(page);
    }
    return links;
  }

  /** The patient's page; null where this server has none. */
  @Nullable Link page(CdsRequest request) {
    return board.of(request);
  }

  private static String said(String key) {
    return Speech.say(Sentence.of(key));
  }
}
