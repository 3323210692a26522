import { readByline } from "../../bulletin/byline.ts";
import { isWork } from "../../bulletin/roles.ts";
import type { Line } from "./item-lines.ts";

const DATE = /^[\d○〇零一二三四五六七八九十年月日时分上下午晚\s./:：—-]+$/u;
const LONGEST = 60;
/** What may stand below a byline: 附件, 图为会议现场, 相关链接, 抄送：…, title: … */
const OTHER_LINE =
  /^(?:附[件表图：:\d]|[注图表](?:\s*[\d一二三四五六七八九十：:]|为)|名词解释|延伸阅读|(?:相关|背景|参考)?(?:链接|资料|阅读|新闻|报道|文献)(?:[：:]|$)|编后|编者|备注|小贴士|[抄主]?[报送发][：:]|抄[报送]|主送|印发|共印|[a-z]+\s*[：:])/u;
/** 【相关链接】 */
const WITHOUT_BRACKETS = /^[【[](.*)[】\]]$/u;

/** Whether a line may be an item's headline: short, no sentence, no note, no byline. */
export function mayBeHeadline(
  { block, text: typed }: Line,
  departments: ReadonlyMap<string, string>,
): boolean {
  if (block === "cell") return false;
  const text = typed.replace(WITHOUT_BRACKETS, "$1");
  const length = [...text].length;
  const [, label = ""] = /^(\p{Script=Han}{1,6})\s*[：:]/u.exec(text) ?? [];
  return (
    length > 3 &&
    length <= LONGEST &&
    !/。|[；：，、…;:,.]$|^[（(].*[）)]$|\t|^\||https?:/u.test(text) &&
    !OTHER_LINE.test(text) &&
    !isWork(label) &&
    !/^(?:时间|地点|记录|主持人?|联系人|电话|联系电话|地址|邮编|签发|打印)$/u.test(label) &&
    !DATE.test(text) &&
    readByline(text, departments) === null
  );
}
