package org.hepatora.decision.therapy;

/**
 * The names a drug is recorded under, one row a drug: generic, brand, biosimilar, development code
 * and Chinese names; evidence.md 1.1. Letters and digits are read apart, so {@code IBI305}, {@code
 * ibi-305} and {@code IBI 305} are one name.
 */
final class DrugNames {
  /** Drugs of TACE and HAIC, which have no interval of their own: the procedure has one. */
  private static final String CYTOTOXIC =
      "folfox, oxaliplatin, fluorouracil, 5 fu, leucovorin, levoleucovorin, folinic acid,"
          + " cisplatin, lobaplatin, carboplatin, doxorubicin, epirubicin, idarubicin, mitomycin,"
          + " raltitrexed, lipiodol, 奥沙利铂, 氟尿嘧啶, 亚叶酸, 左亚叶酸, 顺铂, 洛铂, 卡铂, 多柔比星, 阿霉素, 表柔比星, 表阿霉素,"
          + " 丝裂霉素, 雷替曲塞, 碘化油";

  private DrugNames() {}

  /** Those drugs' names, divided by commas. */
  static String cytotoxic() {
    return CYTOTOXIC;
  }

  /** The names of a drug, divided by commas. */
  static String of(Drug drug) {
    return switch (drug) {
      case ATEZOLIZUMAB -> "atezolizumab, tecentriq, mpdl3280a, 阿替利珠单抗, 阿特珠单抗, 泰圣奇, 癌自禦";
      case DURVALUMAB -> "durvalumab, imfinzi, medi4736, 度伐利尤单抗, 度伐单抗, 英飞凡, 抑癌寧";
      case PEMBROLIZUMAB ->
          "pembrolizumab, lambrolizumab, keytruda, mk3475, 帕博利珠单抗, 派姆单抗, 可瑞达, 吉舒达";
      case NIVOLUMAB -> "nivolumab, opdivo, bms936558, ono4538, 纳武利尤单抗, 纳武单抗, 欧狄沃, 保疾伏";
      case TISLELIZUMAB -> "tislelizumab, tevimbra, bgb a317, 替雷利珠单抗, 百泽安";
      case TORIPALIMAB -> "toripalimab, loqtorzi, tuoyi, js001, 特瑞普利单抗, 拓益";
      case SINTILIMAB -> "sintilimab, tyvyt, ibi308, 信迪利单抗, 达伯舒";
      case CAMRELIZUMAB -> "camrelizumab, airuika, shr1210, 卡瑞利珠单抗, 艾瑞卡";
      case PENPULIMAB -> "penpulimab, ak105, 派安普利单抗, 安尼可";
      case FINOTONLIMAB -> "finotonlimab, sct i10a, 菲诺利单抗";
      case IPILIMUMAB -> "ipilimumab, yervoy, bms734016, mdx010, 伊匹木单抗, 伊匹单抗, 逸沃";
      case TREMELIMUMAB -> "tremelimumab, imjudo, 替西木单抗, 曲美木单抗";
      case BEVACIZUMAB ->
          "bevacizumab, avastin, mvasi, zirabev, alymsys, vegzelma, avzivi, aybintio, abevmy,"
              + " equidacent, onbevzi, oyavas, jobevne, byvasda, ankeda, pobevcy, ibi305, ql1101,"
              + " bp102, sct510, bat1706, hlx04, ly01008, mil60, tab008, abp215, ct p16, mb02,"
              + " fkb238, 贝伐珠单抗, 贝伐单抗, 安维汀, 达攸同, 安可达, 艾瑞妥, 普贝希, 汉贝泰, 博优诺, 贝安汀, 朴欣汀, 癌思停";
      case RAMUCIRUMAB -> "ramucirumab, cyramza, imc1121b, ly3009806, 雷莫西尤单抗, 雷莫芦单抗, 希冉择, 欣銳擇";
      case LENVATINIB -> "lenvatinib, lenvima, kisplyx, e7080, 仑伐替尼, 乐伐替尼, 乐卫玛, 樂衛瑪";
      case SORAFENIB -> "sorafenib, nexavar, bay 43 9006, 索拉非尼, 索拉菲尼, 多吉美, 蕾莎瓦";
      case REGORAFENIB -> "regorafenib, stivarga, bay 73 4506, 瑞戈非尼, 瑞格非尼, 瑞戈菲尼, 拜万戈, 癌瑞格";
      case CABOZANTINIB -> "cabozantinib, cabometyx, cometriq, xl184, 卡博替尼, 癌必定";
      case APATINIB -> "apatinib, rivoceranib, aitan, yn968d1, 阿帕替尼, 甲磺酸阿帕替尼, 艾坦";
      case ANLOTINIB -> "anlotinib, al3818, 安罗替尼, 福可维";
      case DONAFENIB -> "donafenib, zepsun, deuterated sorafenib, 多纳非尼, 泽普生, 氘代索拉非尼";
      case ENTECAVIR -> "entecavir, baraclude, etv, 恩替卡韦, 博路定, 润众, 贝乐克";
      case TENOFOVIR -> "tenofovir, viread, vemlidy, tdf, taf, tmf, 替诺福韦, 韦瑞德, 韦立得, 惠立妥, 恒沐";
    };
  }
}
