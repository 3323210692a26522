import { numbered } from "../../../src/bulletin/issue-number.ts";
import { departmentNames } from "../../../src/bulletin/site.ts";
import { readBody } from "../../../src/content/body/body.ts";
import type { LinkContext } from "../../../src/content/body/link-target.ts";
import type { BodyRule, BodyText } from "../../../src/content/body/remark.ts";
import { readSite } from "../../../src/content/read-site.ts";
import { sourceFile } from "../../../src/content/source-file.ts";
import { parseMarkdown } from "../../../src/markdown/renderer.ts";
import { lineOf } from "../../../src/markdown/tokens.ts";
import { SITE } from "../archive-folder.ts";

const site = readSite("content/site.yaml", Buffer.from(SITE)).value;
/** The departments of the project's own site. */
export const DEPARTMENTS = site ? departmentNames(site) : new Map<string, string>();

/** The sixth issue of 2016 with these files beside it. */
export const issueWith = (...names: string[]): LinkContext => ({
  year: 2016,
  number: numbered(6),
  folder: "06",
  attachments: new Map(names.map((name) => [name, { name, file: `content/2016/06/${name}`, bytes: 1 }])),
  base: "/",
});

/** The body of an issue that begins on the ninth line of its file. */
export const FIRST_LINE = 9;
const bodyText = (body: string): BodyText => ({
  tokens: parseMarkdown(body),
  lines: body.split("\n"),
  firstLine: FIRST_LINE,
  departments: DEPARTMENTS,
});

/** What one rule says of a body, each with its line in the file. */
export const toldBy = (rule: BodyRule, body: string) =>
  rule(bodyText(body)).map(({ token, line = 0, typed, complaint }) => ({
    line: FIRST_LINE + lineOf(token) + line,
    typed,
    ...complaint,
  }));

/** A body and its problems, as read from a file that begins with it. */
export const bodyOf = (body: string, context = issueWith()) =>
  readBody(sourceFile("content/2016/06.md", body), 1, context, DEPARTMENTS);
