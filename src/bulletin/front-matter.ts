import { z } from "zod";
import { count } from "./count.ts";
import { DATE_SHAPE, EARLIEST_YEAR, type PublicationDate, parsePublicationDate, yearOf } from "./date.ts";
import {
  about,
  type Fault,
  fault,
  faultOfLine,
  lineOfText,
  parsedText,
  textOfForm,
  yesOrNo,
} from "./field.ts";
import { frameOf, isBracketed } from "./frame.ts";
import { guessDate } from "./guess-date.ts";
import { imprintSchema } from "./imprint.ts";
import { issueField, totalField } from "./issue-field.ts";
import { isNoName, splitNames } from "./names.ts";
import { isWork, withoutRoles } from "./roles.ts";
import { STATUSES, type Status } from "./status.ts";

export const publicationDate = parsedText<PublicationDate>((text) => {
  const date = parsePublicationDate(text);
  if (date && yearOf(date) < EARLIEST_YEAR)
    return fault("field/no-such-date", `“${text}”的年份不对：请写四位数字的年份，例如 2016。`);
  if (date) return { value: date };
  if (DATE_SHAPE.test(text))
    return fault("field/no-such-date", `没有“${text}”这个时间：请核对月、日、时、分。`);
  const message = `看不懂日期“${text}”：请写成“年-月-日”或“年-月-日 时:分”，都用半角数字。`;
  return fault("field/date", message, guessDate(text));
});

/** Names become folder names, which are limited to 255 bytes. */
const LONGEST_NAME = 60;

const names = parsedText<readonly string[]>((text) => {
  const plain = withoutRoles(text);
  if (plain === null) return severalKinds(text);
  const value = splitNames(plain)
    .map(withoutBrackets)
    .filter((name) => name !== "");
  const wrong = value.length > 0 ? faultOfNames(text, value) : noName(text);
  return wrong ? { fault: wrong } : { value };
});

/** 【王强】 → 王强 */
const withoutBrackets = (name: string): string => (isBracketed(name) ? frameOf(name).inner : name);

const noName = (text: string): Fault => ({
  code: "field/no-name",
  message: `“${text}”不是名称：来源和作者都会印在网页上。`,
});

/** Why the names are refused, or null. */
function faultOfNames(text: string, value: readonly string[]): Fault | null {
  const long = value.map((name) => [...name]).find(({ length }) => length > LONGEST_NAME);
  if (long)
    return {
      code: "field/long",
      message: `“${long.slice(0, 10).join("")}…”太长：一个名称最多${LONGEST_NAME}个字，现在有${long.length}个字。`,
    };
  const none = value.find(isNoName);
  if (none !== undefined) return noName(none);
  if (value.some((name) => /^\p{Script=Han}{1,6}[：:]/u.test(name))) return severalKinds(text).fault;
  const work = value.findIndex(isWork);
  if (work < 0) return null;
  const others = value.filter((name) => !isWork(name));
  const isAtEnd = value.slice(1, -1).every((name) => !isWork(name));
  return {
    code: "field/role",
    message: `“${value[work]}”不是名称：来源只写部门，作者只写姓名。`,
    mended: isAtEnd && others.length > 0 ? others.join("、") : undefined,
  };
}

const severalKinds = (text: string): { fault: Fault } =>
  fault("field/role", `“${text}”里写了几种身份：来源只写部门，作者只写姓名，两个以上的用顿号隔开。`);

const keyword = parsedText<string>((text) => {
  if (/[、，,；;]/.test(text))
    return fault("field/several", `“${text}”像是几个关键词：每个关键词单独写一行。`);
  return [...text].length > 30
    ? fault("field/long", `一个关键词最多30个字，现在有${[...text].length}个字。`)
    : { value: text };
});

/** Each keyword once. */
const keywords = z
  .array(keyword)
  .max(20)
  .superRefine((list, context) => {
    const known = new Set<string>();
    for (const [index, word] of list.entries()) {
      if (known.has(word))
        context.addIssue({
          code: "custom",
          path: [index],
          message: `关键词“${word}”写了两次。`,
          params: { code: "field/twice", remedy: "请删掉这一项。" },
        });
      known.add(word);
    }
  });

/** A title needs letters or digits. */
const title = parsedText<string>((text) => {
  if (!/[\p{L}\p{N}]/u.test(text)) return fault("field/empty", `“${text}”里没有字，不能作标题。`);
  const tooLong = faultOfLine(text, 120);
  return tooLong ? { fault: tooLong } : { value: text };
});

/** One correction after publication. */
const correction = z.strictObject({
  date: publicationDate.meta(about("更正日期", "更正的日期", "2016-10-21")),
  item: count.optional().meta(about("条目", "改的是第几条新闻", "2")),
  what: lineOfText(500).meta(about("更正内容", "改了什么", "“15家”误作“16家”，已更正")),
  why: lineOfText(500)
    .optional()
    .meta(about("更正原因", "为什么改", "录入错误")),
  minor: yesOrNo.optional().meta(about("小改", "true 表示只是错别字一类，不在开头和标题旁标出", "true")),
});

const withdrawal = z.strictObject({
  date: publicationDate.meta(about("撤回日期", "撤回的日期", "2017-05-12")),
  who: lineOfText(60)
    .optional()
    .meta(about("撤回单位", "由谁决定撤回", "州科技局")),
  why: lineOfText(500)
    .optional()
    .meta(about("撤回原因", "为什么撤回", "数据有误，将重新发布")),
  show: yesOrNo.optional().meta(about("保留正文", "true 表示正文仍可阅读；不写时只留标题和原因", "true")),
});

/** Of one item, while the rest of its issue stands. */
const itemWithdrawal = withdrawal.extend({
  item: count.meta(about("条目", "撤回的是第几条新闻", "2")),
});

/** What one item is about, where that is not what its issue is about. */
const itemFacts = z.strictObject({
  item: count.meta(about("条目", "第几条新闻", "2")),
  keywords: keywords.min(1).meta(about("关键词", "这一条的关键词，每行一个", "- 创新创业大赛")),
});

/** An exception to `npm run check`: a personal number, or a word that is right as it is. */
const allowed = z.strictObject({
  what: lineOfText(60).meta(about("允许的内容", "文中的号码（可以写打了星号的）或文字", "138****1234")),
  why: lineOfText(200).meta(about("允许的理由", "为什么可以公开", "值班电话")),
});

export const allowSchema = z.array(allowed).max(50).optional();

/** Name of an imported issue's original in the issue's folder; kept, never published. */
export const ORIGINAL_NAME = /^original\.(html?|txt|docx|docm|doc|wps|rtf|odt|pdf|ofd|md|zip)$/;

const originalName = textOfForm(
  ORIGINAL_NAME,
  "field/original",
  (text) =>
    `“${text}”不是原件的文件名：原件叫 original，扩展名是 html、htm、txt、md、docx、docm、doc、wps、rtf、odt、pdf、ofd 或 zip。`,
);

export const sha256 = textOfForm(
  /^[0-9a-f]{64}$/,
  "field/sha256",
  (text) => `“${text}”不是 SHA-256 校验值：应是64位小写的十六进制数字。`,
);

/** The file that an issue was imported from; written by `npm run import`. */
const original = z.strictObject({
  file: originalName.meta(about("原件文件名", "原件在本期附件文件夹里的文件名", "original.html")),
  sha256: sha256.meta(
    about("校验值", "原件的 SHA-256", "0000000000000000000000000000000000000000000000000000000000000000"),
  ),
});

const STATUS_MEANT: ReadonlyMap<string, Status> = new Map([
  ["已发布", "published"],
  ["草稿", "draft"],
  ["已更正", "corrected"],
  ["已撤回", "withdrawn"],
]);

const status = parsedText<Status>((text) => {
  const value = STATUSES.find((known) => known === text);
  if (value) return { value };
  const message = `没有“${text}”这种状态：可写 published（已发布）、draft（草稿）、corrected（已更正）、withdrawn（已撤回）。`;
  return fault("field/status", message, STATUS_MEANT.get(text));
});

/** The front matter of `content/YYYY/NN.md`, from strings to typed values. */
export const frontMatterSchema = z.strictObject({
  title: title.meta(about("标题", "这一期的标题", "全州召开创新驱动专项行动推进会")),
  issue: issueField.meta(about("期号", "当年的第几期；合刊写成 6-7，增刊写成 增刊1", "6")),
  total: totalField.optional().meta(about("总期号", "创刊以来的第几期；合刊写成 46-47", "46")),
  date: publicationDate.meta(about("日期", "发布时间（北京时间）", "2016-10-19 11:07")),
  source: names.meta(about("来源", "供稿部门，多个部门用顿号隔开", "州科技局")),
  author: names.meta(
    about(
      "作者",
      "作者姓名，多人用顿号隔开",
      "吴启荣",
      "只署部门、不署个人的，请在 site.yaml 里写一行 authors: optional，再删掉 author 这一行",
    ),
  ),
  summary: lineOfText(300)
    .optional()
    .meta(about("摘要", "一句话说明本期内容", "本期报道推进会和创业大赛。")),
  keywords: keywords.optional().meta(about("关键词", "每行一个，前面写“- ”", "- 创新创业")),
  items: z
    .array(itemFacts)
    .max(200)
    .optional()
    .meta(about("各条的关键词", "有的新闻另有关键词时，每条写一段；没有写的，用本期的关键词", "- item: 2")),
  notice: lineOfText(500)
    .optional()
    .meta(about("说明", "显示在本期开头的说明", "本期为摘编。")),
  status: status.optional().meta(about("状态", "published、draft、corrected 或 withdrawn", "published")),
  corrections: z
    .array(correction)
    .max(50)
    .optional()
    .meta(about("更正", "发布以后的更正", "- date: 2016-10-21")),
  withdrawn: withdrawal.optional().meta(about("撤回", "什么时候、由谁、为什么撤回", "date: 2017-05-12")),
  withdrawals: z
    .array(itemWithdrawal)
    .max(50)
    .optional()
    .meta(about("撤回的条目", "只撤回其中几条时，每条写一段", "- date: 2017-05-12")),
  imprint: imprintSchema
    .optional()
    .meta(about("版记", "本期的编印单位、报送范围和印数，与 site.yaml 不同时才写", "copies: 120")),
  allow: allowSchema.meta(about("允许", "允许公开的号码或文字，要写明理由", "- what: 138****1234")),
});

/** Where departments alone may sign (`authors: optional` in site.yaml). */
export const unsignedFrontMatterSchema = frontMatterSchema.extend({
  author: frontMatterSchema.shape.author
    .optional()
    .meta(about("作者", "作者姓名，多人用顿号隔开", "吴启荣", "不署个人的，请删掉 author 这一行")),
});

/** For an imported issue, whose original may name no department or author. */
export const importedFrontMatterSchema = frontMatterSchema.extend({
  source: frontMatterSchema.shape.source.optional(),
  author: frontMatterSchema.shape.author.optional(),
  original: original.optional().meta(about("原件", "导入时的原件，由导入命令填写", "file: original.html")),
});

export type FrontMatterSchema =
  | typeof frontMatterSchema
  | typeof unsignedFrontMatterSchema
  | typeof importedFrontMatterSchema;
export type FrontMatter = z.infer<typeof importedFrontMatterSchema>;
export type Correction = z.infer<typeof correction>;
export type Withdrawal = z.infer<typeof withdrawal>;
export type ItemWithdrawal = z.infer<typeof itemWithdrawal>;
