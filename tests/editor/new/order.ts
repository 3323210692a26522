import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import type { Asker } from "../../../src/editor/new/asker.ts";
import { newIssue } from "../../../src/editor/new/new-issue.ts";
import type { Given } from "../../../src/editor/new/settle.ts";
import { contentFolder, type Files, issueText, shorten } from "../../content/archive-folder.ts";

export const NOTHING_GIVEN: Given = { year: "", issue: "", date: "", source: "", author: "", title: "" };

const item = (heading: string): string => `## ${heading}\n\n${heading}的正文。\n`;

/** A small archive of two years with running numbers. 州教育局 wrote last, 州科技局 before. */
export const ARCHIVE: Files = {
  "2015/01.md": issueText({ issue: "1", total: "1", date: "2015-05-28", author: "陈思远" }, item("甲")),
  "2015/02.md": issueText({ issue: "2", total: "2", date: "2015-12-30", author: "吴启荣、张慧" }, item("乙")),
  "2016/01.md": issueText(
    { issue: "1", total: "3", date: "2016-02-01", source: "州教育局", author: "周文博" },
    item("丙"),
  ),
};

interface Made {
  readonly content: string;
  /** the report, with the folder shown as `content` */
  readonly told: string;
  /** text of the new file, likewise */
  readonly text: (file: string) => string;
}

/** Makes a new issue in a temporary content folder. */
export async function make(
  given: Partial<Given>,
  { files = ARCHIVE, now = "2016-10-19T11:07:00+08:00", ask = null as Asker | null } = {},
): Promise<Made> {
  const content = contentFolder(files);
  return makeIn(content, given, { now, ask });
}

export async function makeIn(
  content: string,
  given: Partial<Given>,
  { now = "2016-10-19T11:07:00+08:00", ask = null as Asker | null } = {},
): Promise<Made> {
  const moment = DateTime.fromISO(now, { setZone: true });
  const report = await newIssue({ content, given: { ...NOTHING_GIVEN, ...given }, now: moment, ask }).catch(
    (error: unknown) => {
      throw error instanceof Error ? new Error(shorten(error.message, content)) : error;
    },
  );
  return {
    content,
    told: shorten(report, content),
    text: (file) => shorten(readFileSync(join(content, file), "utf8"), content),
  };
}

/** The message of an order that must be refused. */
export const refusal = async (made: Promise<Made>): Promise<string> =>
  made.then(
    ({ told }) => {
      throw new Error(`Nothing was refused: ${told}`);
    },
    (error: Error) => error.message,
  );
