import { z } from "zod";
import { isDeviceName } from "./address.ts";
import { about, type FieldMeta, fault, lineOfText, parsedText, textOfForm, yesOrNo } from "./field.ts";
import { imprintSchema } from "./imprint.ts";
import { SERIES } from "./issue-number.ts";
import { splitNames } from "./names.ts";
import { stageName } from "./review.ts";
import { themeSchema } from "./theme.ts";
import { wordsSchema } from "./words-schema.ts";

/** The origin of the site, without a path: `https://www.example.gov.cn`. */
const origin = parsedText<string>((text) => {
  const whole = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text) ? `https://${text}` : text;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url && /^https?:$/.test(url.protocol) && text.replace(/\/$/, "") === url.origin)
    return { value: url.origin };
  return fault(
    "field/origin",
    `“${text}”不是网站地址：只写协议和域名，后面的路径写在 base 里。`,
    url && /^https?:$/.test(url.protocol) ? url.origin : undefined,
  );
});

/** The path the site is served under, with slashes at both ends: `/` or `/bulletin/`. */
const base = parsedText<string>((text) => {
  const path = `/${text.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
  if (/^\/([A-Za-z0-9._~-]+\/)*$/.test(path) && !/\/\.{1,2}\//.test(path)) return { value: path };
  return fault("field/base", `“${text}”不能作路径：只能用英文字母、数字、“-”和“/”，例如 /bulletin/。`);
});

/** A file or folder of the site that no build makes, from the site's top: `baidu_verify_x.html`, `old/`. Without a slash at the end. */
const kept = parsedText<string>((text) => {
  const path = text.replace(/\/$/, "");
  if (/^[^/\\]+(\/[^/\\]+)*$/.test(path) && !/(^|\/)\.{1,2}(\/|$)/.test(path)) return { value: path };
  return fault(
    "field/keep",
    `“${text}”不能这样写：请从网站的最上一层写起，不以“/”开头，也不要“..”，例如 baidu_verify_x.html。`,
  );
});

const link = parsedText<string>((text) =>
  URL.canParse(text) && new URL(text).protocol === "https:"
    ? { value: text }
    : fault("field/link", `“${text}”不是完整的网址：请以 https:// 开头。`),
);

/** `2019-03` */
const month = parsedText<string>((text) => {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { value: text };
  const [, year, number = ""] = /^(\d{4})[-年./]\s*(\d{1,2})月?$/.exec(text.normalize("NFKC")) ?? [];
  const mended = `${year}-${number.padStart(2, "0")}`;
  return fault(
    "field/month",
    `“${text}”不是月份：请写成“年-月”，例如 2019-03。`,
    year !== undefined && Number(number) >= 1 && Number(number) <= 12 ? mended : undefined,
  );
});

/** Points of an item, in tenths at the finest. */
const score = parsedText<number>((text) =>
  /^\d{1,3}(\.\d)?$/.test(text)
    ? { value: Number(text) }
    : fault("field/score", `“${text}”不能作分数：只写数字，最多一位小数，例如 1 或 0.5。`),
);

const department = z.strictObject({
  name: lineOfText(60).meta(about("全称", "部门全称", "某州科学技术局")),
  short: lineOfText(30).meta(about("简称", "简报里用的简称", "州科技局")),
  aliases: z
    .array(lineOfText(60))
    .optional()
    .meta(about("别名", "同一个名称的别的写法；改名以前的旧称要写成单独的部门", "- 某州科技局")),
  until: month.optional().meta(about("用到哪个月", "机构改革以后不再用的名称：最后用到哪个月", "2019-03")),
  successor: parsedText<readonly string[]>((text) => ({ value: splitNames(text) }))
    .optional()
    .meta(about("后来的部门", "接替它的部门；一分为几的，用顿号隔开", "州科工信局")),
});

/** A part of an address: `dasai`. */
const watchId = parsedText<string>((text) => {
  const mended = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_.]+/g, "-");
  const isRight = (id: string): boolean =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 40 && !isDeviceName(id);
  if (isRight(text)) return { value: text };
  return fault(
    "field/watch-id",
    `“${text}”不能作网址的一段：只用小写英文字母、数字和中间的“-”，最多40个，例如 dasai。`,
    isRight(mended) ? mended : undefined,
  );
});

const watch = z.strictObject({
  id: watchId.meta(about("代号", "订阅源网址里的一段，定了就不要再改", "dasai")),
  title: lineOfText(60).meta(about("名称", "读者看到的名称", "创新创业大赛")),
  query: lineOfText(200).meta(
    about("搜索词", "和搜索框里写的一样，只收按原样找到的新闻", "创新创业大赛 -省赛"),
  ),
});

/** 增刊, 专刊: issues that are numbered by themselves. */
const series = textOfForm(
  /^(?!总)(?:(?![第年期])\p{Script=Han}){1,10}$/u,
  "site/series",
  (text) => `“${text}”不能作刊别：只写汉字，最多10个，不写第、年、期。`,
);

/** Who must sign an issue before it goes out, and since when: what is older has no record. */
const reviewSettings = z.strictObject({
  stages: z
    .array(stageName)
    .min(1)
    .max(10)
    .refine((stages) => new Set(stages).size === stages.length, "同一个环节写了两次。")
    .meta(about("环节", "每期要签过的环节，按先后写", "- 签发")),
  since: month.meta(about("从哪个月起", "日期在这个月和以后的各期才要签", "2026-12")),
});

/** The official form of a line of the footer. */
interface Form {
  readonly code: string;
  readonly pattern: RegExp;
  /** the form in words */
  readonly words: string;
}

const SITE_CODE: Form = {
  code: "site/code",
  pattern: /^(bm\d{8}|\d{10})$/,
  words: "网站标识码是10位数字，或 bm 加8位数字",
};
const ICP: Form = {
  code: "site/icp",
  pattern: /^\p{Script=Han}ICP[备证]\d{5,}号(-\d+)?$/u,
  words: "ICP备案号由工业和信息化部门给出，例如 滇ICP备12345678号-1",
};
const POLICE: Form = {
  code: "site/police",
  pattern: /^\p{Script=Han}公网安备 ?\d{11,14}号$/u,
  words: "公安备案号由公安机关给出，例如 滇公网安备 53230102000001号",
};

/** A line that identifies the publisher. */
type IdentityLine = (maximum: number, meta: FieldMeta, form?: Form) => z.ZodType<string, string | undefined>;

/** Text of the sample, refused on real sites. */
const SAMPLE_TEXT = /示例|样例|site\.yaml|(?<!\d)0{6,}/;

/** For real sites: required, not the sample's, in its official form. */
const stated: IdentityLine = (maximum, { label, help, example }, form) =>
  lineOfText(maximum)
    .superRefine((text, context) => {
      const refuse = (code: string, message: string) =>
        context.addIssue({ code: "custom", message, params: { code } });
      if (SAMPLE_TEXT.test(text))
        refuse("site/sample", `“${text}”是示例里的内容：正式网站请写真实的；只是试用的，请写 sample: true。`);
      else if (form && !form.pattern.test(text)) refuse(form.code, `“${text}”不对：${form.words}。`);
    })
    .meta(about(label, help, example));

/** For samples: optional, marked as missing. */
const leftOpen: IdentityLine = (maximum, { label, help, example }) =>
  lineOfText(maximum)
    .optional()
    .transform((text) => text ?? "（示例，尚未填写）")
    .meta(about(label, help, example));

const schemaWith = <Report extends z.ZodType>(line: IdentityLine, report: Report) =>
  z.strictObject({
    name: lineOfText(60).meta(about("网站名称", "档案的全名，用作报头", "某市政务信息简报")),
    short: lineOfText(20)
      .optional()
      .meta(about("网站简称", "窄屏上用的短名", "政务信息")),
    description: lineOfText(200).meta(about("网站介绍", "一句话介绍", "某市政务信息简报的公开档案")),
    url: origin.meta(about("网站地址", "协议和域名", "https://www.example.gov.cn")),
    base: base.optional().meta(about("路径", "网站放在哪个路径下", "/bulletin/")),
    code: line(20, about("网站标识码", "政府网站标识码", "5323000001"), SITE_CODE),
    keep: z
      .array(kept)
      .optional()
      .meta(about("保留", "网站文件夹里不是程序生成、又要保留的文件和文件夹", "- baidu_verify_x.html")),
    sample: yesOrNo.optional().meta(about("示例", "true 表示这是示例站，每页都会注明", "true")),
    footer: z
      .strictObject({
        sponsor: line(60, about("主办单位", "主办单位", "某州科学技术局")),
        organizer: lineOfText(60)
          .optional()
          .meta(about("承办单位", "承办单位", "某州科技信息中心")),
        contact: line(120, about("联系方式", "读者怎样联系", "电话 0878-3380001")),
        icp: line(60, about("ICP备案号", "ICP备案号", "滇ICP备12345678号-1"), ICP),
        police: line(60, about("公安备案号", "公安备案号", "滇公网安备 53230102000001号"), POLICE),
        report: report.meta(about("找错链接", "“我为政府网站找错”的网址", "https://zfwzzc.www.gov.cn/")),
        copyright: line(200, about("版权说明", "版权和免责说明", "转载请注明来源")),
      })
      .meta(about("页脚", "每页页脚的内容", "sponsor: 某州科学技术局")),
    imprint: imprintSchema
      .optional()
      .meta(about("版记", "印发时的编印单位、报送范围和印数", "office: 州科技局办公室")),
    published: link
      .optional()
      .meta(about("已发布的网站", "网上的网址；写明以后，每次生成都和它核对", "https://www.example.gov.cn/")),
    authors: parsedText<"required" | "optional">((text) =>
      text === "required" || text === "optional"
        ? { value: text }
        : fault("field/authors", `“${text}”看不懂：只写 required（每期都要写作者）或 optional（可以不写）。`),
    )
      .optional()
      .meta(about("作者要不要写", "optional 表示各期可以只署部门，不写 author", "optional")),
    series: z
      .array(series)
      .optional()
      .meta(about("另编期号", "期号另编的增刊、专刊等；不写时是增刊、专刊、特刊", "- 增刊")),
    scores: z
      .strictObject({
        item: score.optional().meta(about("一条", "采用一条记几分，不写是1分", "1")),
        first: score.optional().meta(about("头条", "一期的第一条记几分，不写和别的一样", "2")),
      })
      .optional()
      .meta(about("记分", "信息采用统计里怎样记分；不写就不记分", "item: 1")),
    review: reviewSettings
      .optional()
      .meta(about("签发", "发布以前要在编辑台签发的环节；不写就不要求", "stages:\n  - 签发")),
    theme: themeSchema.optional().meta(about("外观", "颜色、报头和导航，都可以不写", 'colour: "#174a8c"')),
    watch: z
      .array(watch)
      .optional()
      .meta(about("可订阅的搜索", "每一个都生成一个订阅源，有新的新闻就更新", "- id: dasai")),
    words: wordsSchema.optional().meta(about("用词", "简报、期、条各叫什么，都可以不写", "item: 篇")),
    departments: z
      .array(department)
      .optional()
      .meta(about("部门", "供稿部门的全称、简称和别名", "- name: 某州科学技术局")),
  });

/** `content/site.yaml`: who publishes the archive, and where. 《政府网站发展指引》 decides what is required. */
export const siteSchema = schemaWith(stated, link);

/** For a site with `sample: true`. */
export const sampleSiteSchema = schemaWith(leftOpen, link.optional());

/** `base` starts and ends with a slash. */
export type Site = z.infer<typeof sampleSiteSchema> & { readonly base: string };

/** What may stand before the number of an issue that is numbered by itself. */
export const seriesOf = (site: Site | undefined): readonly string[] => site?.series ?? SERIES;

/** Every spelling of a department → the name that the archive shows (its short name). */
export function departmentNames(site: Site): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, short, aliases = [] } of site.departments ?? []) {
    for (const spelling of [short, name, ...aliases]) if (!names.has(spelling)) names.set(spelling, short);
  }
  return names;
}
