import { readFileSync } from "node:fs";
import type { Archive } from "../../../src/bulletin/archive.ts";
import { referencesOf } from "../../../src/bulletin/references/references.ts";
import { issueText, SITE } from "../../content/archive-folder.ts";
import { archiveOf } from "../../support/archive-of.ts";

/** A sentence with what a reader would call its references, by hand. */
export interface Marked {
  /** where it stands: 2017/2, 2 */
  readonly issue: string;
  readonly item: number;
  readonly text: string;
  /** 2016年第5期>2016/5 */
  readonly marks: readonly string[];
}

const HERE = { issue: "2017/2", item: "2" };

export const marked: readonly Marked[] = readFileSync("tests/fixtures/references/sentences.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const {
      issue = HERE.issue,
      item = HERE.item,
      sentence = "",
    } = /^(?:@(?<issue>\d+\/\d+)\/(?<item>\d) )?(?<sentence>.*)$/u.exec(line)?.groups ?? {};
    return {
      issue,
      item: Number(item),
      text: sentence.replace(/\{([^>]*)>[^}]*\}/gu, "$1"),
      marks: [...sentence.matchAll(/\{([^}]*)\}/gu)].map(([, mark = ""]) => mark),
    };
  });

const NUMBERS: Readonly<Record<number, readonly string[]>> = {
  2015: ["1", "2", "3", "4", "5", "6-7", "8", "增刊1"],
  2016: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "增刊1"],
  2017: ["1", "2", "3"],
};

const DOCUMENTS = `documents:
  - title: 中华人民共和国促进科技成果转化法
    names: 促进科技成果转化法
  - title: 中国制造2025
    number: 国发〔2015〕28号
  - title: 楚江州科技创新奖励办法
    number: 楚江政发〔2016〕12号
    names: 州科技创新奖励办法
  - title: 全州人才发展规划
`;

/** The bulletin in which the sentences stand, three items an issue, each sentence a paragraph. */
export function bulletin(): Archive {
  const files: Record<string, string> = {
    "site.yaml": SITE.replace(/^name: .*$/m, "name: 楚江州工作简报").replace(
      /^short: .*$/m,
      "short: 工作简报",
    ),
    "documents.yaml": DOCUMENTS,
  };
  let total = 0;
  for (const [year, numbers] of Object.entries(NUMBERS))
    for (const [index, number] of numbers.entries()) {
      const size = number === "6-7" ? 2 : 1;
      const isOrdinary = !number.startsWith("增刊");
      const totals = size === 2 ? `${total + 1}-${total + 2}` : `${total + 1}`;
      if (isOrdinary) total += size;
      const body = [1, 2, 3].map((item) => {
        const own = marked.filter((each) => each.issue === `${year}/${number}` && each.item === item);
        return `## ${year}年${number}之${item}\n\n${own.map(({ text }) => inMarkdown(text)).join("\n\n")}\n`;
      });
      files[`${year}/${number}.md`] = issueText(
        {
          issue: number,
          date: `${year}-${isOrdinary ? String(index + 1).padStart(2, "0") : "02"}-10`,
          title: `${year}年${number}的标题`,
          ...(isOrdinary ? { total: totals } : {}),
        },
        body.join("\n"),
      );
    }
  return archiveOf(files);
}

/** A row of a table stands in a table. */
const inMarkdown = (text: string): string =>
  text.startsWith("|")
    ? `${text.replace(/[^|]+/g, " 栏 ")}\n${text.replace(/[^|]+/g, " --- ")}\n${text}`
    : text;

/** What was found in the paragraph of a sentence: 2016年第5期>2016/5 */
export function foundIn(archive: Archive): ReadonlyMap<Marked, readonly string[]> {
  const references = referencesOf(archive);
  return new Map(
    marked.map((sentence) => {
      const issue = archive.issues.find(({ year, number }) => `${year}/${number.id}` === sentence.issue);
      const html = issue?.items[sentence.item - 1]?.html ?? "";
      const links = issue ? references.of(issue, sentence.item).links : [];
      const [start, end] = placeOf(sentence, html);
      return [
        sentence,
        links
          .filter((link) => link.start >= start && link.end <= end)
          .map(
            (link) =>
              `${html.slice(link.start, link.end)}>${decodeURIComponent(link.path).replace(/^\/(documents\/#)?|\/$/g, "")}`,
          ),
      ];
    }),
  );
}

/** Sentences differ, so each is found by its text. */
function placeOf({ text, marks }: Marked, html: string): readonly [number, number] {
  const shown = text.startsWith("|")
    ? (marks[0]?.replace(/>.*/, "") ?? text.split("|")[1]?.trim() ?? "")
    : text;
  const block = text.startsWith("|") ? `<td>${shown}</td>` : `>${shown.trim()}</p>`;
  const start = html.indexOf(block);
  if (start < 0) throw new Error(`Not found: ${text}`);
  return [start, start + block.length];
}
