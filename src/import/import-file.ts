import { toString as plainTextOf } from "mdast-util-to-string";
import type { ReadingContext } from "../content/reading.ts";
import { pageFromDocx } from "./docx/from-docx.ts";
import { type Draft, makeDraft } from "./draft.ts";
import { collectFacts, type Facts, type GivenFacts, type Titled } from "./facts/collect-facts.ts";
import { readMasthead } from "./facts/masthead.ts";
import { type Findings, ImportRefused, noFindings } from "./findings.ts";
import { pageFromMarkdown } from "./from-markdown.ts";
import { pageFromText } from "./from-text.ts";
import { pageFromHtml } from "./html/from-html.ts";
import { type DraftBody, readItems } from "./items/read-items.ts";
import { withoutResidue } from "./items/residue.ts";
import { openSource, type SourceDocument } from "./open-source.ts";
import type { Page } from "./page.ts";
import { compact } from "./tidy.ts";

export interface Imported {
  readonly draft: Draft;
  readonly facts: Titled;
  readonly body: DraftBody;
  readonly findings: Findings;
}

const NO_TEXT = "没有找到正文。如果正文在图片里，或者由脚本显示，请把文字复制到文本文件里再导入。";

/** One file → a draft that is not written yet. Throws ImportRefused where the file can't become one. */
export async function importFile(
  path: string,
  content: string,
  given: GivenFacts,
  context: ReadingContext,
): Promise<Imported> {
  const { departments } = context;
  const findings = noFindings();
  const source = openSource(path);
  if (source.kind !== "docx" && source.encoding !== "UTF-8")
    findings.inferred.push(`文字按 ${source.encoding} 编码读出。`);
  const page = await readPage(source, findings);
  if (page.blocks.length === 0) throw new ImportRefused(NO_TEXT);
  const masthead = readMasthead(page.blocks, page.clues.title?.value ?? null, findings);
  const news = withoutResidue(masthead.rest, findings);
  const known = collectFacts({ page, masthead, path, given, departments }, findings);
  const body = readItems(
    { blocks: news, title: known.title ?? `第${known.number}期`, isText: source.kind === "txt", departments },
    findings,
  );
  if (body.items.length === 0) throw new ImportRefused(NO_TEXT);
  const facts = withTitle(known, body, findings);
  const draft = makeDraft({ source, facts, body, page, content, context });
  warnAboutBylines(body, facts, findings);
  if (draft.issue && !isComplete(body, draft))
    findings.toCheck.push("有些文字写成简报后和原文不完全一样，请对照原件核对正文。");
  return { draft, facts, body, findings };
}

function readPage(source: SourceDocument, findings: Findings): Page | Promise<Page> {
  switch (source.kind) {
    case "docx":
      return pageFromDocx(source.bytes, source.path, findings);
    case "html":
      return pageFromHtml(source.text, source.path, findings);
    case "md":
      return pageFromMarkdown(source.text, source.path, findings);
    case "txt":
      return pageFromText(source.text);
  }
}

/** An issue without a title of its own gets its first headline; one that is too long to be a title is cut. */
function withTitle(facts: Facts, { items }: DraftBody, { inferred, toCheck }: Findings): Titled {
  if (facts.title === null) inferred.push("标题取自第1条的标题。");
  const title = [...(facts.title ?? (items[0]?.heading || `第${facts.number}期`))];
  if (title.length > LONGEST_TITLE) toCheck.push(`标题超过${LONGEST_TITLE}个字，只留了前面的，请改短。`);
  return { ...facts, title: title.slice(0, LONGEST_TITLE).join("") };
}

const LONGEST_TITLE = 120;

function warnAboutBylines({ items }: DraftBody, { source, author }: Facts, { toCheck }: Findings): void {
  const unsigned = items.flatMap(({ byline }, index) => (byline === null ? [`第${index + 1}条`] : []));
  if (unsigned.length === 0 || (source !== null && author !== null)) return;
  if (source === null && author === null) toCheck.push(`${unsigned.join("、")}没有署名。`);
  else
    toCheck.push(`${unsigned.join("、")}没有署名，本期也没有找到${source === null ? "供稿部门" : "作者"}。`);
}

/** Whether the archive's reader finds every sign of the text again, spaces aside. */
function isComplete({ items }: DraftBody, { issue }: Draft): boolean {
  const written = items.map(({ heading, content, byline }) =>
    compact([heading, ...content.map((node) => plainTextOf(node)), byline ?? ""].join("")),
  );
  const read = (issue?.items ?? []).map(({ heading, text }) => compact(heading + text));
  return written.join("\n") === read.join("\n");
}
