import { lostText, textOfDraft } from "./conserve.ts";
import { withQuestions } from "./draft.ts";
import { collectFacts } from "./facts/collect-facts.ts";
import { withFoot } from "./facts/foot.ts";
import { readMasthead } from "./facts/masthead.ts";
import { type IssuePart, splitIssues, whole } from "./facts/split-issues.ts";
import { surroundOf } from "./formats.ts";
import type { Imported, ImportSettings, Part } from "./imported.ts";
import { withoutResidue } from "./items/residue.ts";
import { makeIssue, NO_TEXT } from "./make-issue.ts";
import type { SourceDocument } from "./open-source.ts";
import type { Page } from "./page.ts";
import { ImportRefused, noRemarks, quote, type Remarks } from "./remarks.ts";
import { compact } from "./tidy.ts";

/** Makes drafts of a page that was read; `remarks` are those of reading it. */
export function makeIssues(
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
  settings: ImportSettings,
): Omit<Imported, "lost"> {
  const { given, context } = settings;
  const { departments, series } = context;
  const { path } = source;
  const surround = surroundOf(source);
  const above = readMasthead(page.blocks, page.clues.title?.value ?? null, series, remarks);
  const masthead = surround === "page" ? withFoot(above) : above;
  const news = withoutResidue(masthead.rest, surround, remarks);
  const facts = collectFacts({ page, masthead, path, given, series, departments, yearBefore }, remarks);
  remarks.read.push(...masthead.lines, path);
  return makeIssue({ original: source, page, facts, news }, remarks, settings);
}
