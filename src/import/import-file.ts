import { numberLabel } from "../bulletin/issue-number.ts";
import type { ReadingContext } from "../content/reading.ts";
import { AssetCollector } from "./assets.ts";
import { lostText, textOfDraft } from "./conserve.ts";
import type { LibreOffice } from "./doc/libre-office.ts";
import { type Draft, makeDraft, withQuestions } from "./draft.ts";
import { collectFacts, type Facts, type GivenFacts, type Titled } from "./facts/collect-facts.ts";
import { readMasthead } from "./facts/masthead.ts";
import { type IssuePart, splitIssues, whole } from "./facts/split-issues.ts";
import { readPage, surroundOf } from "./formats.ts";
import { type DraftBody, readItems } from "./items/read-items.ts";
import { withoutResidue } from "./items/residue.ts";
import type { SourceDocument } from "./open-source.ts";
import { ownIssue } from "./own-issue.ts";
import type { Page } from "./page.ts";
import { ImportRefused, noRemarks, quote, type Remarks } from "./remarks.ts";
import { aboutSecrecy } from "./secrecy.ts";
import { compact } from "./tidy.ts";

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

/** What holds for all files of an import. */
export interface ImportSettings {
  readonly content: string;
  readonly given: GivenFacts;
  readonly context: ReadingContext;
  /** files beside the pages that may be taken as attachments */
  readonly asked: readonly string[];
  /** null where LibreOffice is not installed */
  readonly office: LibreOffice | null;
}

/** One issue of a file: a draft, or why there is none. */
export type Part =
  | { readonly imported: Imported; readonly why: "" }
  | { readonly imported: null; readonly why: string };

/** Makes drafts of a file, one for each issue in it, without writing them. Throws ImportRefused where nothing can be read. */
export async function importFile(source: SourceDocument, settings: ImportSettings): Promise<readonly Part[]> {
  const own = source.kind === "md" ? ownIssue(source, settings) : null;
  if (own) return [{ imported: own, why: "" }];
  const remarks = noRemarks();
  if ("encoding" in source && source.encoding !== "UTF-8")
    remarks.inferred.push(`文字按 ${source.encoding} 编码读出。`);
  for (const place of "damage" in source ? source.damage : [])
    remarks.toCheck.push(`原文件有坏了的字节，读不出是什么字，写成了“〓”，请对照别的原件改正：${place}。`);
  const page = await readPage(source, remarks, new AssetCollector(settings.asked), settings.office);
  return draftsOf(source, page, remarks, settings);
}

/** Makes drafts of a page that was read; `remarks` are those of reading it. */
export function draftsOf(
  source: SourceDocument,
  page: Page,
  remarks: Remarks,
  settings: ImportSettings,
): readonly Part[] {
  if (page.blocks.length === 0) throw new ImportRefused(NO_TEXT);
  const isOne = settings.given.issue !== null;
  const { parts, cover } = isOne ? whole(page) : splitIssues(page, settings.context.series);
  for (const text of cover) remarks.dropped.push({ reason: "各期以前的封面、目录", text });
  const heads = parts.map(({ head }) => head);
  const shared = parts.length > 1 ? shareOut(remarks, parts) : [remarks];
  let year: number | null = null;
  const made = parts.map((part, index): Made => {
    const own = shared[index] ?? noRemarks();
    if (parts.length > 1)
      own.inferred.push(
        `文件里有${parts.length}期，分成了${parts.length}份草稿，这是第${index + 1}份，从“${quote(part.head)}”这一行开始。`,
      );
    try {
      const draft = draftOfPart(source, part.page, own, year, settings);
      year ??= draft.facts.year;
      return { draft, why: "" };
    } catch (error) {
      if (!(error instanceof ImportRefused) || parts.length === 1) throw error;
      return { draft: null, why: `“${quote(part.head)}”这一期：${error.message}` };
    }
  });
  const drafts = made.flatMap(({ draft }) => draft ?? []);
  const named = drafts.flatMap(({ remarks: { dropped, read } }) => [
    ...dropped.map(({ text }) => text),
    ...read,
  ]);
  const lost = lostText(page.text, drafts.map(({ draft }) => textOfDraft(draft.text)).join("\n"), named);
  const places = placesOf(lost, page.text, heads);
  return made.map(({ draft, why }, index): Part => {
    if (draft === null) return { imported: null, why };
    const own = lost.filter((_text, at) => places[at] === index);
    const questions = [...own.map((text) => `原文里有、草稿里没有：${text}`), ...draft.remarks.toCheck];
    return { imported: { ...draft, draft: withQuestions(draft.draft, questions), lost: own }, why: "" };
  });
}

type Made =
  | { readonly draft: Omit<Imported, "lost">; readonly why: "" }
  | { readonly draft: null; readonly why: string };

/** Remarks on the whole file belong to the issue whose text they quote, or else to the first. */
function shareOut(remarks: Remarks, parts: readonly IssuePart[]): Remarks[] {
  const shared = parts.map(noRemarks);
  const texts = parts.map(({ page }) =>
    [...page.blocks.map(({ text }) => text), ...page.assets.map(({ name }) => name)].join("\n"),
  );
  const partOf = (words: readonly string[]): Remarks | undefined =>
    shared[
      Math.max(
        0,
        texts.findIndex((text) => words.some((word) => text.includes(word))),
      )
    ];
  shared[0]?.inferred.push(...remarks.inferred);
  shared[0]?.dropped.push(...remarks.dropped);
  for (const line of remarks.toCheck)
    partOf(
      [...line.matchAll(/“([^”]{2,})”|图片 (\S+)/gu)].map(([, quoted, name]) => quoted ?? name ?? ""),
    )?.toCheck.push(line);
  return shared;
}

/** For each text that was lost, the issue that it stands in. */
function placesOf(lost: readonly string[], text: readonly string[], heads: readonly string[]): number[] {
  let part = 0;
  const parts = text.map((line) => {
    const next = compact(heads[part + 1] ?? "");
    if (next !== "" && compact(line).includes(next)) part++;
    return part;
  });
  return lost.map((words) => parts[text.findIndex((line) => line.includes(words))] ?? 0);
}

function draftOfPart(
  source: SourceDocument,
  page: Page,
  remarks: Remarks,
  yearBefore: number | null,
  { content, given, context }: ImportSettings,
): Omit<Imported, "lost"> {
  const { departments, series } = context;
  const { path } = source;
  const masthead = readMasthead(page.blocks, page.clues.title?.value ?? null, series, remarks);
  const news = withoutResidue(masthead.rest, surroundOf(source), remarks);
  const known = collectFacts({ page, masthead, path, given, series, departments, yearBefore }, remarks);
  remarks.read.push(...masthead.lines, path);
  const body = readItems(
    {
      blocks: news,
      title: known.title ?? numberLabel(known.number),
      isText: page.isPlain === true,
      departments,
    },
    remarks,
  );
  if (body.items.length === 0) throw new ImportRefused(NO_TEXT);
  const facts = withTitle(known, body, remarks);
  const draft = makeDraft({ source, facts, body, page, content, context });
  warnAboutBylines(body, facts, remarks);
  remarks.toCheck.push(...aboutSecrecy(path, [...page.text, ...page.surroundings], remarks));
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
