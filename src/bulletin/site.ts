import { z } from "zod";
import { about, lineOfText, parsedText } from "./field.ts";

/** The origin of the site, without a path: `https://www.example.gov.cn`. */
const origin = parsedText<string>((text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && text.replace(/\/$/, "") === url.origin)
    return { value: url.origin };
  return {
    fault: {
      code: "field/origin",
      message: `“${text}”不是网站地址：只写协议和域名，后面的路径写在 base 里。`,
      mended: url && /^https?:$/.test(url.protocol) ? url.origin : undefined,
    },
  };
});

/** The path below which the site is served, with a slash at both ends: `/` or `/bulletin/`. */
const base = parsedText<string>((text) => {
  const path = `/${text.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
  if (/^\/([A-Za-z0-9._~-]+\/)*$/.test(path) && !/\/\.{1,2}\//.test(path)) return { value: path };
  return {
    fault: {
      code: "field/base",
      message: `“${text}”不能作路径：只能用英文字母、数字、“-”和“/”，例如 /bulletin/。`,
    },
  };
});

const yesOrNo = parsedText<boolean>((text) => {
  if (text === "true" || text === "false") return { value: text === "true" };
  return { fault: { code: "field/boolean", message: `“${text}”看不懂：请写 true（是）或 false（否）。` } };
});

const link = parsedText<string>((text) =>
  URL.canParse(text) && new URL(text).protocol === "https:"
    ? { value: text }
    : { fault: { code: "field/link", message: `“${text}”不是完整的网址：请以 https:// 开头。` } },
);

const department = z.strictObject({
  name: lineOfText(60).meta(about("全称", "部门全称", "楚雄州科学技术局")),
  short: lineOfText(30).meta(about("简称", "简报里用的简称", "州科技局")),
  aliases: z
    .array(lineOfText(60))
    .optional()
    .meta(about("别名", "别的叫法、旧称", "- 楚雄州科技局")),
});

const footer = z.strictObject({
  sponsor: lineOfText(60).meta(about("主办单位", "主办单位", "楚雄州科学技术局")),
  organizer: lineOfText(60)
    .optional()
    .meta(about("承办单位", "承办单位", "楚雄州科技信息中心")),
  contact: lineOfText(120).meta(about("联系方式", "读者怎样联系", "电话 0878-0000000")),
  icp: lineOfText(60).meta(about("ICP备案号", "ICP备案号", "滇ICP备00000000号")),
  police: lineOfText(60).meta(about("公安备案号", "公安备案号", "滇公网安备 00000000000000号")),
  report: link.optional().meta(about("找错链接", "“我为政府网站找错”的网址", "https://zfwzzc.www.gov.cn/")),
  copyright: lineOfText(200).meta(about("版权说明", "版权和免责说明", "转载请注明来源")),
});

/** `content/site.yaml`: who publishes the archive, and where. */
export const siteSchema = z.strictObject({
  name: lineOfText(60).meta(about("网站名称", "档案的全名，用作报头", "楚雄州创新驱动专项行动简报")),
  short: lineOfText(20)
    .optional()
    .meta(about("网站简称", "窄屏上用的短名", "创新驱动简报")),
  description: lineOfText(200).meta(about("网站介绍", "一句话介绍", "楚雄州创新驱动专项行动简报的公开档案")),
  url: origin.meta(about("网站地址", "协议和域名", "https://www.example.gov.cn")),
  base: base.optional().meta(about("路径", "网站放在哪个路径下", "/bulletin/")),
  code: lineOfText(20).meta(about("网站标识码", "政府网站标识码", "5323000000")),
  sample: yesOrNo.optional().meta(about("示例", "true 表示这是示例站，每页都会注明", "true")),
  footer: footer.meta(about("页脚", "每页页脚的内容", "sponsor: 楚雄州科学技术局")),
  departments: z
    .array(department)
    .optional()
    .meta(about("部门", "供稿部门的全称、简称和别名", "- name: 楚雄州科学技术局")),
});

type SiteFile = z.infer<typeof siteSchema>;

/** Who publishes the archive; `base` begins and ends with a slash. */
export type Site = SiteFile & { readonly base: string };

/** Every way to write a department's name → the one that the archive shows (its short name). */
export function departmentNames(site: Site): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, short, aliases = [] } of site.departments ?? []) {
    for (const spelling of [short, name, ...aliases]) if (!names.has(spelling)) names.set(spelling, short);
  }
  return names;
}
