import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";
import { numberLabel, readId } from "../bulletin/issue-number.ts";
import { replaceFile } from "../content/replace-file.ts";
import { QUESTION } from "../editor/publish-drafts.ts";
import { action, Refusal, upload } from "./action.ts";
import type { Desk } from "./desk.ts";
import { fileInput } from "./inputs.ts";
import { store } from "./store-attachment.ts";

/* The room of the import is opened when something is brought in, and not before: its libraries are many. */

const MEGABYTE = 1024 * 1024;
const LARGEST_IMPORT = 20 * MEGABYTE;
const LARGEST_ATTACHMENT = 50 * MEGABYTE;

/** What became of a dropped file. */
export interface BroughtIn {
  /** the draft's name: `2016/06.md`; null where there is none */
  readonly name: string | null;
  /** why there is none; "" where there is one */
  readonly why: string;
  /** what the editor must look at */
  readonly questions: readonly string[];
  /** the whole report */
  readonly report: string;
}

const importInput = z.object({
  name: z.string().min(1).max(255),
  /** where the file does not tell it, or wrongly */
  year: z
    .string()
    .regex(/^(?:19|20)\d{2}$/)
    .optional(),
  issue: z.string().max(20).optional(),
});

async function bringIn(
  { content, workspace }: Desk,
  { name, year, issue }: z.output<typeof importInput>,
  bytes: Buffer,
): Promise<BroughtIn> {
  const number = issue === undefined ? null : readId(issue);
  if (issue !== undefined && !number)
    throw new Refusal(`“${issue}”不是期号：请写数字，例如 6；合刊写成 6-7。`);
  const { importAll } = await import("../import/import-all.ts");
  const { findLibreOffice } = await import("../import/doc/libre-office.ts");
  const { questionsOf } = await import("../import/outcome.ts");
  // The import reads files: their names tell it things, too.
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  try {
    const file = join(folder, basename(name.replaceAll("\\", "/")));
    writeFileSync(file, bytes);
    let report = "";
    const { outcomes } = await importAll({
      named: [file],
      content,
      given: { year: year === undefined ? null : Number(year), issue: number },
      asked: [],
      isDry: false,
      libreOffice: findLibreOffice(),
      say: (said) => {
        report += said.replaceAll(file, name);
      },
      progress: () => {},
    });
    const drafts = outcomes.flatMap(({ imported }) => imported ?? []);
    const [first] = drafts;
    if (first) await workspace.refresh();
    const questions = drafts.flatMap((one) =>
      questionsOf(one).map((question) =>
        drafts.length > 1 ? `${numberLabel(one.facts.number)}：${question}` : question,
      ),
    );
    return {
      name: first ? workspace.nameOf(first.draft) : null,
      why: first ? "" : outcomes.map(({ why }) => why).join(""),
      questions,
      report,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The questions that the import has left in a draft's front matter. */
const questionsIn = (text: string): string[] =>
  text
    .slice(0, text.indexOf("\n---", 4) + 1)
    .split(/\r?\n/)
    .filter((line) => line.startsWith(QUESTION))
    .map((line) => line.slice(QUESTION.length));

export const bringInActions = {
  questions: action(fileInput, ({ workspace }, { file }) =>
    questionsIn(readFileSync(workspace.find(file).file, "utf8")),
  ),

  /** takes a question that was settled out of the draft */
  settle: action(fileInput.extend({ question: z.string() }), async ({ workspace }, { file, question }) => {
    const path = workspace.find(file).file;
    const text = readFileSync(path, "utf8");
    const at = text.indexOf(`\n${QUESTION}${question}`);
    const end = text.indexOf("\n", at + 1);
    if (at < 0 || !questionsIn(text).includes(question)) throw new Refusal("这个问题已经不在了。");
    replaceFile(path, text.slice(0, at) + text.slice(end));
    await workspace.refresh();
  }),

  importFile: upload(LARGEST_IMPORT, importInput, bringIn),

  paste: action(fileInput.extend({ html: z.string() }), async ({ workspace }, { file, html }) => {
    const source = workspace.find(file);
    const { pastedMarkdown } = await import("../import/from-paste.ts");
    const { ImportRefused } = await import("../import/remarks.ts");
    try {
      const { markdown, assets, remarks } = pastedMarkdown(html, source.stem);
      let text = markdown;
      for (const { name, bytes } of assets)
        text = text.replaceAll(`(${source.stem}/${name})`, `(${store(source, name, bytes).path})`);
      if (assets.length > 0) await workspace.refresh();
      return { markdown: text, remarks };
    } catch (error) {
      if (error instanceof ImportRefused) throw new Refusal(error.message);
      throw error;
    }
  }),

  attach: upload(
    LARGEST_ATTACHMENT,
    fileInput.extend({ name: z.string().min(1).max(255) }),
    async ({ workspace }, { file, name }, bytes) => {
      const stored = store(workspace.find(file), name, bytes);
      await workspace.refresh();
      return stored;
    },
  ),
};
