// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.List;

/** Where a synthetic patient comes from: names and hospitals that go together. */
enum Origin {
  CHINA(
      "CN",
      "Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang"
          + " Song Zheng Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu",
      "Wei Jianguo Guoqiang Zhiming Haibo Yong Jun Lei Ming Qiang Weidong Xiaofeng Zhengyu Bin"
          + " Hongwei Jianhua Kai Dawei Chao Yiming Wenjie Tao Zhijun Shaohua Guangming"
          + " Yongjian Deshan Xuefeng Rongsheng Kaiwen Jiahao Baolin Shengli Zhenhua Mingzhe",
      "Fang Na Xiuying Min Jing Lihua Guilan Xiulan Yan Juan Xia Meiling Yuzhen Hong Shufen"
          + " Xiaoyan Cuiping Lanying Ruihua Fengying Yulan Huimin",
      List.of(Hospital.BEIJING, Hospital.SHANGHAI, Hospital.GUANGZHOU)),
  JAPAN(
      "JP",
      "Sato Suzuki Takahashi Tanaka Ito Watanabe Yamamoto Nakamura Kobayashi Kato Yoshida Yamada"
          + " Sasaki Matsumoto Inoue Kimura Hayashi Shimizu Mori Abe",
      "Hiroshi Kenji Takashi Makoto Kazuo Shigeru Yutaka Masaru Koichi Tetsuya Akira Noboru",
      "Keiko Yoko Kazuko Michiko Yumiko Sachiko Hiroko Noriko Fumiko Reiko",
      List.of(Hospital.OSAKA)),
  KOREA(
      "KR",
      "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song",
      "Young-ho Sung-min Jae-hyun Dong-wook Sang-chul Kyung-soo Min-jun Jin-woo Byung-hun Ki-tae",
      "Young-sook Mi-kyung Eun-ji Soon-ja Hye-jin Kyung-hee Jung-ah Myung-hee",
      List.of(Hospital.SEOUL)),
  ITALY(
      "IT",
      "Rossi Ferrari Bianchi Ricci Greco Marino Costa Fontana Rinaldi Moretti Barbieri Lombardi",
      "Marco Giuseppe Paolo Luca Antonio Giovanni Carlo Franco Roberto Stefano",
      "Maria Anna Giulia Elena Francesca Lucia Paola Silvia",
      List.of(Hospital.MILAN)),
  GERMANY(
      "DE",
      "Schneider Weber Becker Hoffmann Keller Lehmann Krause Huber Winkler Lorenz Seidel Busch",
      "Thomas Andreas Peter Michael Stefan Jürgen Klaus Bernd Uwe Matthias",
      "Monika Ingrid Brigitte Sabine Petra Helga Renate Ursula",
      List.of(Hospital.MAINZ));

  private final String country;
  private final List<String> families;
  private final List<String> men;
  private final List<String> women;
  private final List<Hospital> hospitals;

  Origin(String country, String families, String men, String women, List<Hospital> hospitals) {
    this.country = country;
    this.families = List.of(families.split(" "));
    this.men = List.of(men.split(" "));
    this.women = List.of(women.split(" "));
    this.hospitals = hospitals;
  }

  /** Half of the world's liver cancer is seen in China. */
  static Origin any(Dice dice) {
    int drawn = dice.between(1, 100);
    if (drawn <= 52) {
      return CHINA;
    }
    if (drawn <= 67) {
      return JAPAN;
    }
    if (drawn <= 82) {
      return KOREA;
    }
    return drawn <= 91 ? ITALY : GERMANY;
  }

  String country() {
    return country;
  }

  String family(Dice dice) {
    return dice.pick(families);
  }

  String given(Dice dice, boolean female) {
    return dice.pick(female ? women : men);
  }

  Hospital hospital(Dice dice) {
    return dice.pick(hospitals);
  }

  /** What made the liver ill; hepatitis B leads in East Asia. */
  Cause cause(Dice dice) {
    int drawn = dice.between(1, 100);
    if (this == CHINA || this == KOREA) {
      return drawn <= 85 ? Cause.HEPATITIS_B : drawn <= 92 ? Cause.HEPATITIS_C : Cause.ALCOHOL;
    }
    return drawn <= 35 ? Cause.HEPATITIS_B : drawn <= 75 ? Cause.HEPATITIS_C : Cause.ALCOHOL;
  }

  /** The cause of the liver disease. */
  enum Cause {
    HEPATITIS_B,
    HEPATITIS_C,
    ALCOHOL,
    NONE
  }
}
