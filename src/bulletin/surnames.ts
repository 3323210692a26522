/** The most frequent surnames: nine persons of ten have one of them. */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤普鲁杞",
);

/** What is called by an office or a place, not a person: 王局长, 办公室, 任务书. */
const NO_NAME = /[长任员师科处室部局办组会队站所社院校村镇乡县市州省书记务]$/u;

/** Whether three characters are a person's name, though nothing parts them from what stands before: 吴启荣, not 王局长. */
export const isFullName = (text: string): boolean =>
  /^\p{Script=Han}{3}$/u.test(text) && readsAsName(text, false);

/**
 * Whether two or three characters read as a person's name. What is `parted` from the words before it may have a rare surname,
 * if it has three: 起云峰, but neither 牵头 nor 办公室.
 */
export function readsAsName(text: string, parted: boolean): boolean {
  if (/^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(text)) return true;
  const isShort = /^\p{Script=Han}{2,3}$/u.test(text) && !NO_NAME.test(text);
  return isShort && (SURNAMES.has(text[0] ?? "") || (parted && text.length === 3));
}
