/**
 * Puts the same strings into every place where an editor's text reaches a page, an attribute, data, a feed, a table, an address or
 * a server configuration. Every built file is read by a parser of its format, which must return each string unchanged.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { Parser } from "htmlparser2";
import { beforeAll, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { routes } from "../../layouts/routes.tsx";
import { outputFile } from "../../src/bulletin/address.ts";
import { formatProblems } from "../../src/content/format.ts";
import { loadArchive } from "../../src/content/load.ts";
import { isError } from "../../src/content/problem.ts";
import { inlineText } from "../../src/markdown/plain-text.ts";
import { parseMarkdown } from "../../src/markdown/renderer.ts";
import { readAssets } from "../../src/publish/assets.ts";
import { Edition } from "../../src/publish/edition.ts";
import { issueText, SITE } from "../content/archive-folder.ts";
import { faultsOf, parseCsv } from "../support/judge.ts";
import { leaves, referenceReaders } from "../support/references.ts";

/** Each ends in a unique character that is never escaped. There is an issue for each. */
const NASTY = [
  "</script><script>alert(1)</script>",
  "</title></style></textarea><svg/onload=alert(1)>",
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  "]]><!-- --><?xml?><![CDATA[",
  "&amp;&lt;&#60;&nbsp;",
  '=HYPERLINK("https://x.invalid","y")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "$(touch x); `touch x` | touch x & touch x > x",
  "{{ 7*7 }}{% include x %}<%= 7 %>#{7}[[7]]",
  "%0d%0aSet-Cookie: x=1",
  "../../../etc/passwd",
  "javascript:alert(1)//",
  "\\u003cscript\\u003e \\\\ \\n",
  "return 301 https://x.invalid; } server {",
  "__proto__",
].map((text, index) => `${text} NASTY${String.fromCharCode(65 + index)}`);

const markOf = (nasty: string): string => nasty.slice(-6);
/** Escapes all Markdown. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
/** Without the separators of names and keywords. */
const nameOf = (nasty: string): string => nasty.replace(/[、，,；;/\s]+/g, "");
const keywordOf = (nasty: string): string =>
  nasty
    .replace(/[、，,；;]/g, "")
    .slice(-30)
    .trim();
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const issueFullOf = (nasty: string, number: number): string =>
  issueText(
    {
      issue: String(number),
      title: quoted(nasty),
      source: quoted(nameOf(nasty)),
      author: quoted(nameOf(nasty)),
      summary: quoted(nasty),
      notice: quoted(nasty),
      keywords: `\n  - ${quoted(keywordOf(nasty))}`,
      status: "corrected",
      corrections: `\n  - date: 2016-11-01\n    item: 1\n    what: ${quoted(nasty)}\n    why: ${quoted(nasty)}`,
    },
    `${escaped(nasty)}\n\n## ${escaped(nasty)}\n\n${escaped(nasty)}\n\n- ${escaped(nasty)}\n\n|${escaped(nasty)}|\n|-|\n|${escaped(nasty)}|\n`,
  );

/** One of the strings in each field of the site. */
const NASTY_SITE = SITE.replace(
  /^( *(?:name|description|sponsor|organizer|contact|icp|police|copyright|office|send): ).*$/gm,
  (_, key: string, at: number) => key + quoted(NASTY[at % NASTY.length] ?? ""),
);

/** All strings in a file, by format. */
function stringsIn(path: string, text: string): string[] {
  const ending = /\.(\w+)$/.exec(outputFile(path))?.[1] ?? "";
  const parse = PARSERS[ending];
  if (!parse) throw new Error(`${path}: name here what reads such a file`);
  return parse(text);
}

const PARSERS: Readonly<Record<string, (text: string) => string[]>> = {
  html: stringsOfPage,
  xml: (text) => leaves(new XMLParser(XML).parse(text)).flatMap(pageWithin),
  json: (text) => leaves(JSON.parse(text)).flatMap(pageWithin),
  jsonld: (text) => leaves(JSON.parse(text)),
  csv: (text) =>
    parseCsv(text)
      .flat()
      .map((cell) => cell.replace(/^'(?=[=+\-@])/, "")),
  md: stringsOfMarkdown,
  txt: (text) => text.split("\n"),
};

/** Feeds contain HTML. */
const pageWithin = (value: string): string[] => (/^<p>/.test(value) ? stringsOfPage(value) : [value]);

const XML = { ignoreAttributes: false, parseTagValue: false, processEntities: true, htmlEntities: false };

/** Text of elements, attributes, and strings in JSON scripts and in records for programs for references. */
function stringsOfPage(html: string): string[] {
  const found: string[] = [];
  let text = "";
  let isData = false;
  /** that a `<dd>` belongs to, and names the format of a record */
  let term = "";
  const flush = (): void => {
    found.push(...(isData ? leaves(JSON.parse(text)) : [text]));
    text = "";
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        isData = name === "script" && attributes.type === "application/ld+json";
        found.push(...Object.values(attributes));
      },
      ontext(piece) {
        text += piece;
      },
      onclosetag(name) {
        const read = name === "dd" ? referenceReaders.get(term) : undefined;
        if (name === "dt") term = text;
        if (read) {
          found.push(...read(text));
          text = "";
        }
        flush();
        isData = false;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return found;
}

function stringsOfMarkdown(text: string): string[] {
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return [
    ...leaves(parseDocument(front, { schema: "failsafe" }).toJS()),
    ...parseMarkdown(body).map(({ children }) => inlineText(children ?? [])),
  ];
}

/** Names in addresses are percent-encoded. */
const isAddress = (value: string): boolean => /^(https?:\/\/|\/|#|mailto:)\S*$/.test(value);

describe("a site full of nasty strings", () => {
  const files = new Map<string, string>();
  beforeAll(async () => {
    const issues = NASTY.map((nasty, index) => [`2016/${index + 1}.md`, issueFullOf(nasty, index + 1)]);
    const folder = mkdtempSync(join(tmpdir(), "bulletin-"));
    mkdirSync(join(folder, "2016"));
    for (const [name, text] of [...issues, ["site.yaml", NASTY_SITE]])
      writeFileSync(join(folder, name ?? ""), text ?? "");
    const { archive, problems } = loadArchive(folder, { drafts: false });
    rmSync(folder, { recursive: true });
    if (!archive || problems.some(isError)) throw new Error(formatProblems(problems.filter(isError), "text"));
    const edition = new Edition(archive, await readAssets(archive.site));
    for (const { outputs } of routes)
      for (const { path, render } of outputs(archive)) files.set(path, render(edition));
  });

  test("contains no injected script, handler, style or formula, and no truncated file", () => {
    const faults = [...files].flatMap(([path, text]) =>
      faultsOf(path, text).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test("writes no file outside its folder, and no ambiguous file name", () => {
    for (const path of files.keys()) {
      expect(path).toMatch(/^\/[^\\]*$/);
      expect(outputFile(path).split("/")).not.toContain("..");
      expect(outputFile(path)).not.toMatch(/[\\:*?"<>|%\s\p{Cc}]/u);
      expect(new URL(path, "https://site.invalid").pathname).toBe(path);
    }
  });

  test.each(NASTY)("keeps %j unchanged in every file", (nasty) => {
    const mark = markOf(nasty);
    let places = 0;
    for (const [path, text] of files) {
      if (!text.includes(mark)) continue;
      for (const value of stringsIn(path, text)) {
        if (!value.includes(mark) || isAddress(value)) continue;
        const kept = [nasty, nameOf(nasty), keywordOf(nasty)].some((given) => value.includes(given));
        expect(kept, `${path}: ${value}`).toBe(true);
        places++;
      }
    }
    expect(places).toBeGreaterThan(20);
  });
});
