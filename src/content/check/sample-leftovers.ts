import { hash } from "node:crypto";
import { type Problem, problemAt } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import { placeOf } from "../source-file.ts";
import { textsIn } from "../yaml/schema-fields.ts";
import type { PlacedValue } from "../yaml/yaml.ts";
import type { ArchiveCheck } from "./archive-checks.ts";
import { SAMPLE_ITEMS } from "./sample-items.ts";

/** What the sample's site.yaml says, by field; the schema itself refuses its official numbers. */
const SAMPLE_VALUES: Readonly<Record<string, RegExp>> = {
  name: /^楚雄州创新驱动专项行动简报$/u,
  short: /^创新驱动简报$/u,
  description: /^楚雄州创新驱动专项行动简报的公开档案/u,
  "footer.organizer": /^楚雄州创新驱动专项行动领导小组办公室/u,
  // RFC 2606 and 6761; example.gov.cn is the sample's.
  url: /^https?:\/\/(?:[^/]*\.)?(?:example(?:\.[a-z.]+)?|test|invalid|localhost)(?::\d+)?\/?$/iu,
};
const MARKED = /[（(〔【[［](?:示例|样例|范例|例)[）)〕】\]］]/u;
const EXAMPLE_DOMAIN = /(?:\/\/|@)(?:[\w-]+\.)*example\.(?:com|org|net|cn|gov\.cn)(?![\w.-]*\w)/iu;
/** Refused by the schema, with the field's own words. */
const STATED = /^(?:code|footer\.(?:sponsor|contact|icp|police|copyright))$/;

const REMEDY = "请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。";

/** What the sample's settings say, left in a real site's. */
export const sampleSettings = (placed: PlacedValue, file: SourceFile): Problem[] =>
  textsIn(placed.value).flatMap(({ path, text }) => {
    const field = path.join(".");
    const isExample = EXAMPLE_DOMAIN.test(text);
    const isSample = MARKED.test(text) || SAMPLE_VALUES[field]?.test(text.trim()) === true;
    if (!isExample && (!isSample || STATED.test(field))) return [];
    const message =
      isExample || field === "url"
        ? `“${text}”是举例用的${field === "url" ? "网址" : "网址或邮箱"}，读者打不开。`
        : `“${text}”是示例里的内容，不能用在正式的网站上。`;
    return [problemAt(file, placed.placeOf(path), { code: "site/sample", message, remedy: REMEDY })];
  });

/** The sample's own news among a real site's, known by digests of their text; once an issue. */
export const sampleIssues: ArchiveCheck = ({ listed, isSample }) =>
  isSample !== false
    ? []
    : listed.flatMap(({ issue, file, itemLines }): Problem[] => {
        const item = issue?.items.find(({ text }) => SAMPLE_ITEMS.has(digestOfItem(text)));
        if (!item || !file) return [];
        return [
          problemAt(file, placeOf(file, item.heading, itemLines[item.position - 1] ?? 1), {
            code: "site/sample-issue",
            message: `“${item.heading}”是项目自带的示例，不能发布在正式的网站上。`,
            remedy: `请删掉示例的简报（${file.path} 和同名的文件夹）；只是试用的，请在 site.yaml 里写 sample: true。`,
          }),
        ];
      });

/** What the sample's issues say of themselves, and addresses that are for examples. */
const IN_ISSUE = new RegExp(`演示用的示例内容|${EXAMPLE_DOMAIN.source}`, "iu");

/** Such words in the issues of a real site, at the first line of each that has them. */
export const sampleWords: ArchiveCheck = ({ listed, isSample }) =>
  isSample !== false
    ? []
    : listed.flatMap((reading): Problem[] => {
        const { issue } = reading;
        const texts = [issue?.notice ?? "", ...(issue?.items ?? []).map(({ html }) => html)];
        if (!texts.some((text) => IN_ISSUE.test(text)) || !reading.file) return [];
        const line = reading.file.lines.findIndex((text) => IN_ISSUE.test(text)) + 1;
        const [typed = ""] = IN_ISSUE.exec(reading.file.lines[line - 1] ?? "") ?? [];
        return [
          problemAt(reading.file, placeOf(reading.file, typed, Math.max(1, line)), {
            code: "site/sample-issue",
            message: `“${typed.replace(/^\/\/|^@/u, "")}”是示例或举例用的，不能发布在正式的网站上。`,
            remedy: "请改成真实的内容；没有的，请删掉。",
          }),
        ];
      });

/** Spaces and line ends don't matter; 12 hexadecimal digits of SHA-256 tell some dozens apart. */
export const digestOfItem = (text: string): string => hash("sha256", text.replace(/\s+/gu, "")).slice(0, 12);
