export const PERSON = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+(·\p{Script=Han}+)+$|^[A-Z][A-Za-z. ]{1,29}$/u;
/** Roles of people who did not write the text. */
export const OTHER_ROLES: ReadonlySet<string> = new Set(
  "审核 审稿 核稿 校对 编辑 责编 责任编辑 摄影 图片 供图 编审 签发".split(" "),
);
/** 州科技局局长 */
const TITLE =
  /(?:书记|[局科处厅部校院所站县市州镇乡队组会社台行馆]长|秘书长|主任|主席|经理|调研员|工程师|[科职]员|干事|教授|教师|记者|通讯员|代表|同志)$/u;
/** 州妇联, 禄丰县, 高新区 */
const PLACE = /^[州市县省]\p{Script=Han}{2,}$|^\p{Script=Han}{2,}[市县区]$/u;
/** Words found next to departments that are never names: 各县市, 有关部门, 牵头, 第二批. */
const OTHER_WORD =
  /^(?:各|有关|相关|全体|所有|其他|第|负责|牵头|配合|[主承协督举]办|组织|参[加与]|出席|列席|主持|分别|实施|落实|完成|提供|批准|审定|印发|发布|转发|发言|讲话|会议|项目|通知|工作|活动|统计|资料)|(?:部门|单位|企业|会议|会议室|工作|活动|落实|完成|负责|牵头|配合|[主承协]办|发言|等)$/u;

export const isTitle = (text: string): boolean => TITLE.test(text);
export const isPlace = (text: string): boolean => PLACE.test(text);

/** Whether a word of a byline can be a person's name: 吴启荣, 木呷吉哈, 阿卜杜·热合曼, Wu Qirong. */
export const isPerson = (text: string): boolean =>
  PERSON.test(text) && !OTHER_ROLES.has(text) && !isTitle(text) && !isPlace(text) && !OTHER_WORD.test(text);
