import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { onTestFinished } from "vitest";
import type { Archive, Issue, Item } from "../../src/bulletin/archive.ts";
import type { Published } from "../../src/bulletin/published.ts";
import { formatProblems } from "../../src/content/format.ts";
import { loadArchive } from "../../src/content/load.ts";
import { isError, type Problem } from "../../src/content/problem.ts";
import { pdf } from "../import/make.ts";

/** What stands in a folder, by path: text, bytes, or a symbolic link. */
export type Files = Readonly<Record<string, Content>>;
type Content = string | Uint8Array | { readonly link: string };

/** The project's own configuration, so that tests know its departments; it watches nothing. */
export const SITE = readFileSync("content/site.yaml", "utf8").replace(/^# 可以订阅[\s\S]*/m, "");

/** A document of one line. */
export const PDF = pdf(["名单"]);

/** What begins as a picture does. */
export const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

const FRONT = {
  title: "全州召开创新驱动专项行动推进会",
  issue: "6",
  date: "2016-10-19 11:07:16",
  source: "州科技局",
  author: "吴启荣",
};
export const ITEM = itemOfIssue("6");

/** An item that no other issue has. */
function itemOfIssue(number: string): string {
  return `## 州科技局召开第${number}次座谈会\n\n8月31日，州科技局召开座谈会。\n`;
}

/** A sound issue; `front` changes or adds lines of the front matter (null leaves one out), `body` replaces the body. */
export function issueText(front: Readonly<Record<string, string | null>> = {}, body?: string): string {
  const fields: Readonly<Record<string, string | null>> = { ...FRONT, ...front };
  const item = body ?? itemOfIssue(`${fields.date?.slice(0, 4)}年第${fields.issue?.normalize("NFKC")}`);
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [`${key}:${value.startsWith("\n") ? value : ` ${value}`}`],
  );
  return `---\n${lines.join("\n")}\n---\n\n${item}`;
}

/** An issue whose front matter has exactly these lines. */
export const issueOf = (lines: readonly string[], body = ITEM): string =>
  `---\n${lines.join("\n")}\n---\n\n${body}`;

/** Writes a content folder that lives as long as the test; the project's site.yaml is put in unless one is given. */
export function contentFolder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), "bulletin-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "content");
  mkdirSync(folder);
  for (const [name, content] of Object.entries<Content>({ "site.yaml": SITE, ...files })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "object" && !(content instanceof Uint8Array)) symlinkSync(content.link, path);
    else writeFileSync(path, content);
  }
  return folder;
}

interface Reading {
  readonly archive: Archive | undefined;
  readonly problems: readonly Problem[];
  /** every problem as an editor reads it, the folder shown as `content` */
  readonly messages: string;
}

/** Reads a content folder made of `files`. */
export function readFiles(
  files: Files,
  options: { drafts?: boolean; now?: Date; published?: Published | null } = {},
): Reading {
  const folder = contentFolder(files);
  const { archive, problems } = loadArchive(folder, { drafts: false, ...options });
  return { archive, problems, messages: shorten(formatProblems(problems, "text"), folder) };
}

/** A temporary folder's path in messages as `content`. */
export const shorten = (text: string, folder: string): string =>
  text.replaceAll(resolve(folder).split(sep).join("/"), "content");

/** Reads one issue, `content/2016/06.md`. */
export const readIssue = (text: string | Uint8Array, others: Files = {}): Reading =>
  readFiles({ ...others, "2016/06.md": text });

/** What an editor reads of one issue, `content/2016/06.md`. */
export const messagesOf = (text: string | Uint8Array, others: Files = {}): string =>
  readIssue(text, others).messages;

/** What an editor reads of an issue with this body. */
export const messagesOfBody = (body: string, others: Files = {}): string =>
  messagesOf(issueText({}, body), others);

/** One issue that must be sound; there may be reminders. */
export function soundIssue(text: string | Uint8Array, others: Files = {}): Issue {
  const { archive, problems, messages } = readIssue(text, others);
  const issue = archive?.issues.find(({ year, number }) => year === 2016 && number.id === "6");
  if (!issue || problems.some(isError)) throw new Error(`The issue is not sound:\n${messages}`);
  return issue;
}

/** HTML without the paragraphs' own addresses, which have a test of their own. */
export const withoutIds = (html: string | undefined): string | undefined =>
  html?.replace(/ id="item-\d+-p\d+"/g, "");

/** The only item of a sound issue with this body below its heading; its paragraphs shown without their addresses. */
export function itemOf(content: string, others: Files = {}): Item {
  const { items } = soundIssue(issueText({}, `## 州科技局召开座谈会\n\n${content}\n`), others);
  const [item, ...rest] = items;
  if (!item || rest.length > 0) throw new Error(`One item was expected, there are ${items.length}`);
  return { ...item, html: withoutIds(item.html) ?? "" };
}
