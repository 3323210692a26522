import { UnreadableFile } from "../../base/errors.ts";
import { lostText, textOfDraft } from "../conserve.ts";
import { withQuestions } from "../draft.ts";
import { collectFacts } from "../facts/collect-facts.ts";
import { findIssueDate } from "../facts/find-facts.ts";
import { readMasthead } from "../facts/masthead.ts";
import { readSource } from "../import-file.ts";
import type { Imported, ImportSettings } from "../imported.ts";
import { makeIssue, NO_TEXT } from "../make-issue.ts";
import type { SourceDocument } from "../open-source.ts";
import type { Page } from "../page.ts";
import { ImportRefused, noRemarks } from "../remarks.ts";
import type { ItemPages } from "./item-pages.ts";
import { mergePages } from "./merge-pages.ts";

interface ImportedItems {
  readonly imported: Imported;
  /** the pages that became items, in their order */
  readonly details: readonly SourceDocument[];
  readonly refused: ItemPages["refused"];
}

/**
 * Makes the draft of an issue whose items are a page each. Number, date and title are those of the list, or else what the folder's name
 * and the pages say about them. Throws ImportRefused where no page can be read, or the number is not found.
 */
export async function importItems(
  folder: string,
  pages: ItemPages,
  settings: ImportSettings,
): Promise<ImportedItems> {
  const { context, given } = settings;
  const { series, departments } = context;
  const remarks = noRemarks();
  const read: { source: SourceDocument; page: Page }[] = [];
  const refused = [...pages.refused];
  for (const source of pages.details)
    try {
      read.push({ source, page: await readSource(source, remarks, settings) });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      refused.push({ path: source.path, why: error.message });
    }
  if (read.length === 0) throw new ImportRefused(NO_TEXT);
  for (const { path, why } of refused) remarks.toCheck.push(`有一条没有读出来：${path}：${why}`);
  const { page, dates } = mergePages(
    read.map((one) => one.page),
    context,
    remarks,
  );
  const list = pages.list && (await readSource(pages.list, noRemarks(), settings));
  if (list) remarks.dropped.push(...list.text.map((text) => ({ reason: "目录页", text })));
  const masthead = readMasthead(list?.blocks ?? [], list?.clues.title?.value ?? null, series, noRemarks());
  // A list has no text of its own: whatever it says can tell number and date.
  const told = list ? { ...list, surroundings: list.text } : page;
  const latest = dates.toSorted().at(-1);
  const date =
    latest === undefined || (list && findIssueDate(told, masthead))
      ? told.clues.date
      : { value: latest, origin: "各条里最晚的日期" };
  const facts = collectFacts(
    {
      page: { ...told, clues: { ...told.clues, date } },
      masthead,
      path: folder,
      given,
      series,
      departments,
      yearBefore: null,
    },
    remarks,
  );
  const original = { path: folder, bytes: pages.bytes, kind: "zip" } as const;
  const issue = makeIssue({ original, page, facts, news: page.blocks }, remarks, settings);
  const named = [...remarks.dropped.map(({ text }) => text), ...remarks.read];
  const lost = lostText(page.text, textOfDraft(issue.draft.text), named);
  const questions = [...lost.map((text) => `原文里有、草稿里没有：${text}`), ...remarks.toCheck];
  return {
    imported: { ...issue, draft: withQuestions(issue.draft, questions), lost },
    details: read.map(({ source }) => source),
    refused,
  };
}
