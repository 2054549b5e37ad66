// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import jakarta.servlet.http.HttpServletResponse;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A page that cannot be shown says why, with the status of the problem. */
@ControllerAdvice(basePackageClasses = BoardProblems.class)
final class BoardProblems {
  /** What a part of the server found wrong. */
  @ExceptionHandler(RequestProblem.class)
  String problem(RequestProblem problem, Model model, HttpServletResponse response) {
    return page(problem.kind(), problem.words(), model, response);
  }

  /** A date, number or choice that cannot be read. */
  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  String unreadable(
      MethodArgumentTypeMismatchException unreadable, Model model, HttpServletResponse response) {
    return page(Kind.INVALID_VALUE, notAValue(unreadable.getName()), model, response);
  }

  /** The same of one that is bound with others. */
  @ExceptionHandler(BindException.class)
  String unbound(BindException unreadable, Model model, HttpServletResponse response) {
    var names = unreadable.getFieldErrors().stream().map(FieldError::getField).toList();
    return page(Kind.INVALID_VALUE, notAValue(String.join(", ", names)), model, response);
  }

  /** A parameter that is not there. */
  @ExceptionHandler(MissingServletRequestParameterException.class)
  String missing(
      MissingServletRequestParameterException missing, Model model, HttpServletResponse response) {
    return page(
        Kind.MISSING_PARAMETER,
        Sentence.of("problem.parameter-is-missing", new Term(missing.getParameterName())),
        model,
        response);
  }

  private static Sentence notAValue(String parameter) {
    return Sentence.of("problem.not-a-value-of-parameter", new Term(parameter));
  }

  private static String page(Kind kind, Argument text, Model model, HttpServletResponse response) {
    response.setStatus(kind.status());
    model.addAttribute("problem", text);
    return "board/problem";
  }
}
