import { numberLabel } from "../bulletin/issue-number.ts";
import type { ReadingContext } from "../content/reading.ts";
import { AssetCollector } from "./assets.ts";
import { lostText, textOfDraft } from "./conserve.ts";
import { type Draft, makeDraft, withQuestions } from "./draft.ts";
import { collectFacts, type Facts, type GivenFacts, type Titled } from "./facts/collect-facts.ts";
import { readMasthead } from "./facts/masthead.ts";
import { readPage, surroundOf } from "./formats.ts";
import { type DraftBody, readItems } from "./items/read-items.ts";
import { withoutResidue } from "./items/residue.ts";
import type { SourceDocument } from "./open-source.ts";
import { ownIssue } from "./own-issue.ts";
import { ImportRefused, noRemarks, type Remarks } from "./remarks.ts";
import { aboutSecrecy } from "./secrecy.ts";

/** An item as the report shows it. */
interface ShownItem {
  readonly heading: string;
  readonly paragraphs: number;
  readonly byline: string | null;
}

export interface Imported {
  readonly draft: Draft;
  readonly facts: Titled;
  readonly items: readonly ShownItem[];
  readonly remarks: Remarks;
  /** text of the original that is neither in the draft nor named in the remarks */
  readonly lost: readonly string[];
}

const NO_TEXT = "没有找到正文。如果正文在图片里，或者由脚本显示，请把文字复制到文本文件里再导入。";

/** Makes a draft of a file, without writing it. Throws ImportRefused. */
export async function importFile(
  source: SourceDocument,
  content: string,
  given: GivenFacts,
  context: ReadingContext,
  asked: readonly string[] = [],
): Promise<Imported> {
  const { departments, series } = context;
  const { path } = source;
  const remarks = noRemarks();
  const own = source.kind === "md" ? ownIssue(source, content, given, context) : null;
  if (own) return own;
  if ("encoding" in source && source.encoding !== "UTF-8")
    remarks.inferred.push(`文字按 ${source.encoding} 编码读出。`);
  for (const place of "damage" in source ? source.damage : [])
    remarks.toCheck.push(`原文件有坏了的字节，读不出是什么字，写成了“〓”，请对照别的原件改正：${place}。`);
  const page = await readPage(source, remarks, new AssetCollector(asked));
  if (page.blocks.length === 0) throw new ImportRefused(NO_TEXT);
  const masthead = readMasthead(page.blocks, page.clues.title?.value ?? null, series, remarks);
  const news = withoutResidue(masthead.rest, surroundOf(source), remarks);
  const known = collectFacts({ page, masthead, path, given, series, departments }, remarks);
  remarks.read.push(...masthead.lines, path);
  const body = readItems(
    {
      blocks: news,
      title: known.title ?? numberLabel(known.number),
      isText: source.kind === "txt" || source.kind === "doc",
      departments,
    },
    remarks,
  );
  if (body.items.length === 0) throw new ImportRefused(NO_TEXT);
  const facts = withTitle(known, body, remarks);
  const draft = makeDraft({ source, facts, body, page, content, context });
  warnAboutBylines(body, facts, remarks);
  remarks.toCheck.push(...aboutSecrecy(path, [...page.text, ...page.surroundings], remarks));
  const named = [...remarks.dropped.map(({ text }) => text), ...remarks.read];
  const lost = lostText(page.text, textOfDraft(draft.text), named);
  const items = body.items.map(({ heading, content: blocks, byline }) => ({
    heading,
    paragraphs: blocks.length,
    byline,
  }));
  return {
    draft: withQuestions(draft, [...lost.map((text) => `原文里有、草稿里没有：${text}`), ...remarks.toCheck]),
    facts,
    items,
    remarks,
    lost,
  };
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
