import { numberLabel } from "../bulletin/issue-number.ts";
import { makeDraft } from "./draft.ts";
import type { Facts, Titled } from "./facts/collect-facts.ts";
import type { Imported, ImportSettings } from "./imported.ts";
import type { Block } from "./items/blocks.ts";
import { type DraftBody, readItems } from "./items/read-items.ts";
import type { Original } from "./open-source.ts";
import type { Page } from "./page.ts";
import { ImportRefused, type Remarks } from "./remarks.ts";
import { aboutSecrecy } from "./secrecy.ts";

export const NO_TEXT = "没有找到正文。如果正文在图片里，或者由脚本显示，请把文字复制到文本文件里再导入。";

interface Read {
  readonly original: Original;
  readonly page: Page;
  readonly facts: Facts;
  /** what follows the masthead */
  readonly news: readonly Block[];
}

/** The draft of an issue whose facts are known. Throws ImportRefused where it has no text. */
export function makeIssue(
  { original, page, facts: known, news }: Read,
  remarks: Remarks,
  { content, context }: Pick<ImportSettings, "content" | "context">,
): Omit<Imported, "lost"> {
  const body = readItems(
    {
      blocks: news,
      title: known.title ?? numberLabel(known.number),
      isText: page.isPlain === true,
      departments: context.departments,
    },
    remarks,
  );
  if (body.items.length === 0) throw new ImportRefused(NO_TEXT);
  const facts = withTitle(known, body, remarks);
  const draft = makeDraft({ source: original, facts, body, page, content, context });
  warnAboutBylines(body, facts, remarks);
  remarks.toCheck.push(...aboutSecrecy(original.path, [...page.text, ...page.surroundings], remarks));
  const items = body.items.map(({ heading, content: blocks, byline }) => ({
    heading,
    paragraphs: blocks.length,
    byline,
  }));
  return { draft, facts, items, remarks };
}

/** Falls back to the first headline; cuts long titles. */
function withTitle(facts: Facts, { items }: DraftBody, { inferred, toCheck }: Remarks): Titled {
  if (facts.title === undefined) inferred.push("标题取自第1条的标题。");
  const title = [...(facts.title ?? (items[0]?.heading || numberLabel(facts.number)))];
  if (title.length > LONGEST_TITLE) toCheck.push(`标题超过${LONGEST_TITLE}个字，只留了前面的，请改短。`);
  return { ...facts, title: title.slice(0, LONGEST_TITLE).join("") };
}

const LONGEST_TITLE = 120;

function warnAboutBylines({ items }: DraftBody, { source, author }: Facts, { toCheck }: Remarks): void {
  const unsigned = items.flatMap(({ byline }, index) => (byline === null ? [`第${index + 1}条`] : []));
  if (unsigned.length === 0 || (source !== undefined && author !== undefined)) return;
  if (source === undefined && author === undefined) toCheck.push(`${unsigned.join("、")}没有署名。`);
  else
    toCheck.push(
      `${unsigned.join("、")}没有署名，本期也没有找到${source === undefined ? "供稿部门" : "作者"}。`,
    );
}
