import { LONG_SURNAMES } from "./names.ts";

/** The most frequent surnames, borne by 90 % of people. */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤普鲁杞",
);

export const isFrequentSurname = (character: string): boolean => SURNAMES.has(character);

/** Endings of offices and places: 王局长, 办公室, 任务书, 高新区. */
const NO_NAME = /[长任员师科处室部局办组会队站所社院校村镇乡县市区州省书记务厅馆库稿网厂店]$/u;
/** Words that start like a name: 高质量, 于近日, 万余元; and 第一名. */
const OTHER_WORD =
  /^(?:第|高(?:质量|标准|水平|技术|层次|规格|效率|素质|品质)|于[近今昨当是]|万[元余人户亩吨]|金[融额]|文[件化]|方[案面]|安全|任务|何[时处])/u;

/** Whether a text is a full name without any separator before it: 吴启荣, not 王局长. */
export const isFullName = (text: string): boolean =>
  /^\p{Script=Han}{3,4}$/u.test(text) && readsAsName(text, false);

/**
 * Whether two or three characters (four with a long surname) read as a person's name. If `parted` from the words before,
 * a name of three may have a rare surname: 起云峰, but not 办公室.
 */
export function readsAsName(text: string, parted: boolean): boolean {
  if (/^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || NO_NAME.test(text) || OTHER_WORD.test(text)) return false;
  if (LONG_SURNAMES.has(text.slice(0, 2))) return text.length > 2;
  const isShort = text.length < 4;
  return isShort && (isFrequentSurname(text[0] ?? "") || (parted && text.length === 3));
}
