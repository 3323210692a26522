/**
 * What stands around a number says that it is: a person's, an account's, of another kind, an amount, part of a user's name
 * or a formula; or nothing.
 */
export type Meaning = "person" | "account" | "other" | "amount" | "part" | "unsaid";

/** Words that announce a number, and how far from it they may stand. `电话费` announces no person's. */
const LABELS: readonly { readonly meaning: Meaning; readonly words: RegExp; readonly reach: number }[] = [
  {
    meaning: "person",
    words:
      /(?:电话|手机|联系|咨询|热线|微信|拨打|致电|短信|身份证|证件|银行卡|储蓄卡|卡号|号码|tel|phone|mobile)(?:号码|编号|卡号|号|本人)*(?![费款])/gi,
    reach: 10,
  },
  {
    meaning: "other",
    words:
      /(?:QQ|群|编号|编码|代码|批号|对公账户|对公账号|基本户|专户|流水|订单|单号|合同|发票|登记|注册|备案|用户|昵称|登录名|串号|序列号|条码|版本|ISBN|DOI)(?:号码|编码|编号|号|群|名)*/gi,
    reach: 6,
  },
  { meaning: "account", words: /[账帐][号户]|户名|开户行/g, reach: 6 },
  {
    meaning: "amount",
    words: /金额|资金|投资|投入|收入|支出|预算|决算|产值|总额|共计|合计|贷款|价值|补助|增加值|余额|[费款]/g,
    reach: 6,
  },
];
const FARTHEST = 40;

/** A measure after a number: never a person's. */
const MEASURE = /^(?:\.\d| ?(?:[亿吨%％]|余?[万亿][元吨户人亩]|余元|美元|欧元|公斤|千瓦|字节|[平立]方米))/;
const MONEY = /^ ?元/;
/** Measures that numbers of this length seldom have, and what goes on as a name or a formula. */
const PART_AFTER =
  /^ ?(?:人次|户|次|件|条|亩|台|套|株|头|公里|公顷)|^[A-Za-z_]|^\s{0,3}(?:[+＋×÷^≈≤≥√]|[=＝](?!=))/;
const PART_BEFORE = /[A-Za-z_@]$|(?:[+＋×÷^≈≤≥√]|(?<!=)[=＝]|\^\{)\s{0,3}$/;

/** What the text before a number and after it says of it: the nearest label counts, before a measure or a sign. */
export function meaningOf(before: string, after: string): Meaning {
  const label = nearestLabel(before.slice(-FARTHEST));
  if (label === "person") return label;
  if (MEASURE.test(after) || (label === "amount" && MONEY.test(after))) return "amount";
  if (label) return label === "amount" ? "other" : label;
  const isPart = MONEY.test(after) || PART_AFTER.test(after) || PART_BEFORE.test(before.slice(-FARTHEST));
  return isPart ? "part" : "unsaid";
}

/** Where two labels end together the longer one counts: 身份证编号 is a person's, QQ群号码 is not. */
function nearestLabel(before: string): Meaning | undefined {
  const found = LABELS.flatMap(({ meaning, words, reach }) => {
    const last = [...before.matchAll(words)].at(-1);
    const end = last ? last.index + last[0].length : 0;
    return last && isFiller(before.slice(end), reach) ? [{ meaning, end, length: last[0].length }] : [];
  });
  return found.sort((a, b) => b.end - a.end || b.length - a.length)[0]?.meaning;
}

const isFiller = (text: string, reach: number): boolean => text.length <= reach && !/[\d\n]/.test(text);
