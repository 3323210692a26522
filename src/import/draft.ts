import { hash } from "node:crypto";
import { extname, join } from "node:path";
import type { Issue } from "../bulletin/archive.ts";
import { parsePublicationDate } from "../bulletin/date.ts";
import { fileStem, numbered, plainId } from "../bulletin/issue-number.ts";
import { maskPersonalNumbers } from "../content/privacy/personal-data.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { readIssue } from "../content/read-issue.ts";
import type { IssueReading, ReadingContext } from "../content/reading.ts";
import { QUESTION } from "../editor/publish-drafts.ts";
import type { Titled } from "./facts/collect-facts.ts";
import type { DraftBody } from "./items/read-items.ts";
import { LONGEST_TEXT, type Original, TOO_LONG } from "./open-source.ts";
import type { Asset, Page } from "./page.ts";
import { ImportRefused, quote } from "./remarks.ts";
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
  /** reads another text of the same draft */
  readonly read: (text: string) => Pick<IssueReading, "issue" | "problems">;
}

interface Parts {
  readonly source: Original;
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
  return draftOf({ year: facts.year, stem, text, original, assets, content, context });
}

interface Written {
  readonly year: number;
  readonly stem: string;
  readonly text: string;
  readonly original: Asset;
  readonly assets: readonly Asset[];
  readonly content: string;
  readonly context: ReadingContext;
}

/** A text as the archive's own reader has it. */
export function draftOf({ year, stem, text, original, assets, content, context }: Written): Draft {
  const folder = join(content, String(year), stem);
  const file = `${folder}.md`;
  const issueFile = {
    year,
    stem,
    file,
    attachments: new Map(assets.map(({ name, bytes }) => [name, { name, file: "", bytes: bytes.length }])),
    originals: new Map([
      [
        original.name,
        {
          name: original.name,
          file: "",
          bytes: original.bytes.length,
          sha256: hash("sha256", original.bytes),
        },
      ],
    ]),
    versions: [],
    review: null,
  };
  const read = (typed: string) => {
    const { issue, problems } = readIssue(issueFile, Buffer.from(typed), context);
    return { issue, problems: sortProblems(problems) };
  };
  const { issue, problems } = read(text);
  return { year, stem, file, folder, text, original, assets, issue, problems, read };
}

/** Writes what is to be checked into the draft, where `publish-drafts` looks for it. */
export function withQuestions(draft: Draft, questions: readonly string[]): Draft {
  const lines = [...new Set(questions)].map((one) => `${QUESTION}${maskPersonalNumbers(quote(one, 200))}\n`);
  if (lines.length === 0) return draft;
  const end = draft.text.indexOf("\n---\n", 4) + 1;
  const text = draft.text.slice(0, end) + lines.join("") + draft.text.slice(end);
  const { issue, problems } = draft.read(text);
  return { ...draft, text, issue, problems };
}

/** Under the ending that says what it is, whatever the file was called. */
export function originalName({ kind, path }: Original): string {
  const own = extname(path).toLowerCase();
  const kept = { html: [".htm"], docx: [".docm"], doc: [".wps"] }[String(kind)] ?? [];
  return `original${kept.includes(own) ? own : `.${kind}`}`;
}
