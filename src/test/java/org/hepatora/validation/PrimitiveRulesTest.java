// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of each primitive type, judged by the text of R4, datatypes.html#primitive. */
class PrimitiveRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "boolean;true",
        "integer;-7",
        "integer;2147483647",
        "unsignedInt;0",
        "positiveInt;1",
        "decimal;0",
        "decimal;-0.00",
        "decimal;1.50",
        "decimal;1E-6",
        "decimal;99999999999999999",
        "decimal;0.1234567890123456789012345678901234",
        "string;' a\tb '",
        "markdown;'# a'",
        "code;'a b'",
        "uri;urn:oid:1.2",
        "url;http://a/b?c=d|e",
        "canonical;http://a|1",
        "date;2024",
        "date;2024-02",
        "date;2024-02-29",
        "dateTime;2024",
        "dateTime;2024-02-29T23:59:60Z",
        "dateTime;2024-02-29T00:00:00.123456+14:00",
        "instant;2024-02-29T00:00:00-05:00",
        "time;23:59:59.5",
        "base64Binary;QQ==",
        "base64Binary;'QUJD RA=='",
        "oid;urn:oid:2.16.840",
        "uuid;urn:uuid:6f1c2f0e-0000-4000-8000-000000000001",
        "id;A-1.b",
        "xhtml;'<div xmlns=\"http://www.w3.org/1999/xhtml\">a</div>'"
      })
  void whatR4HasIsTaken(String type, String value) {
    assertThat(PrimitiveRules.broken(type, value)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "boolean;TRUE",
        "boolean;' true'",
        "integer;007",
        "integer;2147483648",
        "integer;1.0",
        "unsignedInt;-1",
        "positiveInt;0",
        "decimal;1.",
        "decimal;.5",
        "decimal;007",
        "decimal;+1",
        "decimal;1e400",
        "decimal;0x10",
        "decimal;NaN",
        "decimal;100000000000000000",
        "decimal;0.12345678901234567890123456789012345",
        "decimal;1E-35",
        "string;'  '",
        "string;'a\u0001'",
        "string;'a\ud800'",
        "string;'a\uffff'",
        "markdown;'a\u0000'",
        "code;' a'",
        "code;'a  b'",
        "code;'a '",
        "uri;'urn:a b'",
        "url;'http://a/\t'",
        "canonical;' http://a'",
        "date;2024-02-30",
        "date;2024-1-1",
        "date;0000",
        "date;2024-01-01T00:00:00Z",
        "dateTime;2024-01-01T10:00:00",
        "dateTime;2024-01-01T10:00Z",
        "dateTime;2024-01-01T24:00:00Z",
        "dateTime;2024-01-01T10:00:00+15:00",
        "dateTime;2024-13",
        "instant;2024-01-01",
        "time;24:00:00",
        "time;10:00",
        "base64Binary;QQ=",
        "base64Binary;'!!!!'",
        "base64Binary;QQ==QQ==",
        "oid;urn:oid:3.1",
        "oid;urn:oid:1.02",
        "uuid;urn:uuid:6F1C2F0E-0000-4000-8000-000000000001",
        "id;a_b",
        "id;a/b",
        "xhtml;plain",
        "xhtml;'<p>a</p>'"
      })
  void whatR4DoesNotHaveIsRefused(String type, String value) {
    assertThat(PrimitiveRules.broken(type, value)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"64,true", "65,false"})
  void anIdHasAtMost64Characters(int length, boolean taken) {
    assertThat(PrimitiveRules.broken("id", "a".repeat(length)) == null).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"1048576,true", "1048577,false"})
  void aTextHasAtMostOneMebiOfCharacters(int length, boolean taken) {
    assertThat(PrimitiveRules.broken("string", "a".repeat(length)) == null).isEqualTo(taken);
  }
}
