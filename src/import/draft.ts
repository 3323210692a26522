import { hash } from "node:crypto";
import { extname, join } from "node:path";
import type { Issue } from "../bulletin/archive.ts";
import { parsePublicationDate } from "../bulletin/date.ts";
import { fileStem, numbered, plainId } from "../bulletin/issue-number.ts";
import type { Problem } from "../content/problem.ts";
import { readIssue } from "../content/read-issue.ts";
import type { ReadingContext } from "../content/reading.ts";
import type { Titled } from "./facts/collect-facts.ts";
import type { DraftBody } from "./items/read-items.ts";
import { LONGEST_TEXT, type SourceDocument, TOO_LONG } from "./open-source.ts";
import type { Asset, Page } from "./page.ts";
import { ImportRefused } from "./remarks.ts";
import { writeBody, writeFrontMatter } from "./write-markdown.ts";

/** A draft to be written, as read back by the archive's own reader. */
export interface Draft {
  readonly year: number;
  readonly stem: string;
  /** content/2016/06.md */
  readonly file: string;
  /** content/2016/06 */
  readonly folder: string;
  readonly text: string;
  readonly original: Asset;
  readonly assets: readonly Asset[];
  readonly issue: Issue | undefined;
  readonly problems: readonly Problem[];
}

interface Parts {
  readonly source: SourceDocument;
  readonly facts: Titled;
  readonly body: DraftBody;
  readonly page: Page;
  readonly content: string;
  readonly context: ReadingContext;
}

export function makeDraft({ source, facts, body, page, content, context }: Parts): Draft {
  const { clues, assets } = page;
  const stem = fileStem(facts.number);
  const original = { name: originalName(source), bytes: source.bytes };
  const keywords = clues.keywords.filter((word) => [...word].length <= 30).slice(0, 20);
  const front = {
    title: facts.title,
    issue: plainId(facts.number),
    total: facts.total && plainId(numbered(facts.total.first, facts.total.last)),
    date: facts.date && parsePublicationDate(facts.date) ? facts.date : undefined,
    source: facts.source,
    author: facts.author,
    summary: clues.summary?.value || undefined,
    keywords: keywords.length > 0 ? keywords : undefined,
    status: "draft",
    original: { file: original.name, sha256: hash("sha256", source.bytes) },
  };
  const text = `${writeFrontMatter(front)}\n${writeBody(body, page.notes, stem)}`;
  if (text.length > LONGEST_TEXT) throw new ImportRefused(TOO_LONG);
  const folder = join(content, String(facts.year), stem);
  const file = `${folder}.md`;
  const reading = readIssue(
    {
      year: facts.year,
      stem,
      file,
      attachments: new Map(assets.map(({ name, bytes }) => [name, { name, file: "", bytes: bytes.length }])),
      originals: new Map([
        [original.name, { name: original.name, file: source.path, bytes: source.bytes.length }],
      ]),
    },
    Buffer.from(text),
    context,
  );
  const { issue, problems } = reading;
  return { year: facts.year, stem, file, folder, text, original, assets, issue, problems };
}

/** Under the ending that says what it is, whatever the file was called. */
function originalName({ kind, path }: SourceDocument): string {
  const own = extname(path).toLowerCase();
  const kept = { html: [".htm"], docx: [".docm"], doc: [".wps"] }[String(kind)] ?? [];
  return `original${kept.includes(own) ? own : `.${kind}`}`;
}
