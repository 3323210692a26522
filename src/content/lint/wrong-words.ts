/** Common misspellings that are wrong everywhere; `unless` gives contexts where the same characters are right. */
interface WrongWord {
  readonly wrong: string;
  readonly right: string;
  readonly unless?: { readonly before?: string; readonly after?: string };
}

export const WRONG_WORDS: readonly WrongWord[] = [
  // 既使企业受益，又使群众满意
  { wrong: "既使", right: "即使", unless: { after: "[^。；！？\\n]*[又也]" } },
  // 按装机容量, 按装配要求
  { wrong: "按装", right: "安装", unless: { after: "[机配修备置载卸船车箱运潢]" } },
  { wrong: "帐号", right: "账号" },
  { wrong: "帐户", right: "账户" },
  // 公布署名文章
  { wrong: "布署", right: "部署", unless: { before: "[公发颁宣]", after: "名" } },
  // 一座落成的大桥
  {
    wrong: "座落",
    right: "坐落",
    unless: { before: "[\\d一二两三四五六七八九十百千万几这那该每整首]", after: "[成后地]" },
  },
  { wrong: "迫不急待", right: "迫不及待" },
  { wrong: "再接再励", right: "再接再厉" },
  { wrong: "一股作气", right: "一鼓作气" },
  { wrong: "走头无路", right: "走投无路" },
  { wrong: "穿流不息", right: "川流不息" },
  { wrong: "不径而走", right: "不胫而走" },
  { wrong: "默守成规", right: "墨守成规" },
  { wrong: "金榜提名", right: "金榜题名" },
  { wrong: "一愁莫展", right: "一筹莫展" },
  { wrong: "甘败下风", right: "甘拜下风" },
  { wrong: "草管人命", right: "草菅人命" },
  { wrong: "洁白无暇", right: "洁白无瑕" },
  { wrong: "完美无暇", right: "完美无瑕" },
  { wrong: "名符其实", right: "名副其实" },
  { wrong: "死心踏地", right: "死心塌地" },
  { wrong: "一诺千斤", right: "一诺千金" },
  { wrong: "挖墙角", right: "挖墙脚" },
  { wrong: "松驰", right: "松弛" },
  { wrong: "亲睐", right: "青睐" },
  { wrong: "粗旷", right: "粗犷" },
  { wrong: "幅射", right: "辐射" },
  { wrong: "寒喧", right: "寒暄" },
  { wrong: "脉博", right: "脉搏" },
  { wrong: "渡假", right: "度假" },
  { wrong: "凭添", right: "平添" },
  { wrong: "针贬", right: "针砭" },
];
