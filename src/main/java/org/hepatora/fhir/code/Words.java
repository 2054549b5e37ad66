// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a concept is called, in small letters, so that words can be looked for in it. */
public final class Words {
  /** Traditional and Japanese characters of the tables, each above its simplified one. */
  private static final String TRADITIONAL =
      "細轉門靜脈腫單貝腦術動學總膽紅無藥劑氣塊葉顏關節質離遠處膚醫療藝豬檢陽陰飲濃張壓陳報間剛準氫龍鬆樂韋貢導絲裡異體雙類證結點擴徑發復衛陣轄劃淺線膿瘻癒擬縱實幹経脳転単検"
          + "価圧内剤";

  private static final String SIMPLIFIED =
      "细转门静脉肿单贝脑术动学总胆红无药剂气块叶颜关节质离远处肤医疗艺猪检阳阴饮浓张压陈报间刚准氢龙松乐韦贡导丝里异体双类证结点扩径发复卫阵辖划浅线脓瘘愈拟纵实干经脑转单检"
          + "价压内剂";

  private static final Map<Character, Character> SIMPLE = simple();

  private Words() {}

  private static Map<Character, Character> simple() {
    var simple = new HashMap<Character, Character>();
    for (int i = 0; i < TRADITIONAL.length(); i++) {
      simple.put(TRADITIONAL.charAt(i), SIMPLIFIED.charAt(i));
    }
    return Map.copyOf(simple);
  }

  /**
   * Words as the tables have them: small letters, simplified characters. For looking things up
   * only; what is shown are the words of the record.
   */
  public static String plain(String said) {
    var small = said.toLowerCase(Locale.ROOT);
    StringBuilder folded = null;
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      var simple = c < 0x2E80 ? null : SIMPLE.get(c);
      if (simple != null) {
        folded = folded == null ? new StringBuilder(small) : folded;
        folded.setCharAt(i, simple);
      }
    }
    return folded == null ? small : folded.toString();
  }

  /** Its text and the displays of its codings. */
  public static String of(JsonNode concept) {
    var words = new StringBuilder(concept.path("text").asText());
    for (JsonNode coding : concept.path("coding")) {
      words.append(" ; ").append(coding.path("display").asText());
    }
    return plain(words.toString());
  }

  /** Whether the word stands alone, so that "tare" is not found in "target area". */
  public static boolean hasWord(String words, String word) {
    int at = words.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean open = at == 0 || !isLetter(words.charAt(at - 1));
      boolean closed = end == words.length() || !isLetter(words.charAt(end));
      if (open && closed) {
        return true;
      }
      at = words.indexOf(word, at + 1);
    }
    return false;
  }

  /** Letters and digits of alphabets; a Chinese character ends a word of another script. */
  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) && c < 0x2E80;
  }

  /** Whether any word ends so, as the stems of drug names do. */
  public static boolean hasStem(String words, String stem) {
    int at = words.indexOf(stem);
    while (at >= 0) {
      int end = at + stem.length();
      boolean within = at > 0 && isLetter(words.charAt(at - 1));
      boolean closed = end == words.length() || !isLetter(words.charAt(end));
      if (within && closed) {
        return true;
      }
      at = words.indexOf(stem, at + 1);
    }
    return false;
  }
}
