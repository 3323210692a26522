/** The most frequent surnames, borne by 90 % of people. */
const SURNAMES = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤普鲁杞",
);

export const isFrequentSurname = (character: string): boolean => SURNAMES.has(character);

/** Two-character surnames. */
export const LONG_SURNAMES: ReadonlySet<string> = new Set(
  "欧阳 上官 司马 司徒 司空 诸葛 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 长孙 宇文 轩辕 独孤 呼延 澹台 淳于".split(
    " ",
  ),
);

/** Endings of offices and places: 王局长, 办公室, 任务书, 高新区. */
const NO_NAME = /[长任员师科处室部局办组会队站所社院校村镇乡县市区州省书记务厅馆库稿网厂店]$/u;
/** Words that start like a name: 高质量, 于近日, 万余元; and 第一名. */
const OTHER_WORD =
  /^(?:第|谢[谢意]|高(?:质量|标准|水平|技术|层次|规格|效率|素质|品质)|于[近今昨当是]|万[元余人户亩吨]|金[融额]|文[件化]|方[案面]|安全|任务|何[时处])/u;

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

/** Whether a text has a name's form: 吴启荣, 木呷吉哈, 阿卜杜·热合曼, Wu Qirong. */
export const LIKE_NAME =
  /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(·\p{Script=Han}+)+$|^[A-Z][A-Za-z. ]{1,29}$/u;
const TITLES =
  "(?:书记|[局科处厅部校院所站县市州镇乡队组会社台行馆]长|秘书长|主任|主席|经理|调研员|工程师|[科职队]员|干事|教授|教师|记者|通讯员|代表|同志|作者|供稿人?|撰稿人?)";
/** 州科技局局长 */
const TITLE = new RegExp(`${TITLES}$`, "u");
/** 科长吴启荣 */
export const TITLE_BEFORE_NAME = new RegExp(`^(\\p{Script=Han}{0,8}${TITLES})(\\p{Script=Han}{2,4})$`, "u");
/** 州妇联, 禄丰县, 高新区 */
const PLACE = /^[州市县省]\p{Script=Han}{2,}$|^\p{Script=Han}{2,}(?:[市县区镇乡]|街道)$/u;
/** Words found next to departments that are never names: 各县市, 有关部门, 牵头, 第二批. */
const NEVER_NAME =
  /^(?:各|本[报刊网站]|[待不]|有关|相关|全体|所有|其他|第|负责|牵头|配合|[主承协督举]办|组织|参[加与]|出席|列席|主持|分别|实施|落实|完成|提供|批准|审定|印发|发布|转发|发言|讲话|会议|项目|通知|工作|活动|统计|资料)|(?:部门|单位|企业|会议|会议室|工作|活动|落实|完成|负责|牵头|配合|[主承协]办|发言|等)$/u;

export const isTitle = (text: string): boolean => TITLE.test(text);
export const isPlace = (text: string): boolean => PLACE.test(text);

/** Whether a word of a byline can be a person's name. */
export const isPerson = (text: string): boolean =>
  LIKE_NAME.test(text) && !isTitle(text) && !isPlace(text) && !NEVER_NAME.test(text);
