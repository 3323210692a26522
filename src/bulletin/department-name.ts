/** Endings of department names. */
export const DEPARTMENT_ENDING =
  "(?:局|委|办|厅|院|校|处|科|部|室|站|所|中心|集团|公司|政府|学会|协会|大学|学院|开发区|管委会|委员会|领导小组" +
  "|科协|妇联|残联|侨联|文联|工商联|社科联|政协|工会|红十字会|供销社|报社|日报|电视台|档案馆|图书馆|博物馆|[大中支总]队|工作队|银行|[分支]行)";

const DEPARTMENT = new RegExp(`^[\\p{Script=Han}\\p{N}A-Za-z·]*\\p{Script=Han}${DEPARTMENT_ENDING}$`, "u");

/** Words with such an ending that are no departments: 州科技局承办, 机关干部, 州委常委, 以创新为中心; but 州政协办, 州安全局. */
const OTHER_WORD =
  /(?:[主承督举]办|(?<![政科])协办|[干全内外]部|会议室|教室|[场住厕]所|[之好各多]处|[学本专百]科|常委|[布格结]局|(?<!安)全局|大局|[住出入]院|[大餐]厅|为中心|[奖者])$/u;
/** Statements about departments: 会议由州科技局承办, 州科技局会同州财政局, 10月19日州科技局, 各县市. */
const STATEMENT =
  /^(?:[见据系]|有关|相关|摄于|详见|参见|原载|转载)|(?<!自)由|会同|牵头|举[办行]|召开|开展|启动|印发|获得|荣获|转自|摘自|各|\d[年月日]/u;

/** Whether an unlisted text looks like a department's name. */
export const isDepartmentName = (text: string): boolean =>
  text.length >= 3 && DEPARTMENT.test(text) && !isNoDepartment(text) && !isPersonOfOffice(text);

export const isNoDepartment = (text: string): boolean => OTHER_WORD.test(text) || STATEMENT.test(text);

/** 李登科 is a person, 高新科 a section. */
const isPersonOfOffice = (text: string): boolean =>
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑]\p{Script=Han}科$/u.test(text);
