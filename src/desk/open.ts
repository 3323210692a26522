import { readFileSync } from "node:fs";
import type { Archive } from "../bulletin/archive.ts";
import { viewIssue } from "../content/read-issue.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";
import { formOf } from "./form.ts";
import { fileInput } from "./inputs.ts";
import { textOfBytes, versionOf } from "./issue-bytes.ts";
import { isSettings } from "./settings.ts";

/** A file as it is opened. */
function open({ workspace, journal, shown }: Desk, { file }: { file: string }) {
  const bytes = readFileSync(workspace.fileOf(file));
  const text = textOfBytes(bytes);
  if (text === null)
    throw new Refusal(
      "这个文件的编码不是 UTF-8，这里打不开。请用记事本打开，选“文件→另存为”，编码选“UTF-8”，覆盖保存。",
    );
  return {
    text,
    version: versionOf(bytes),
    // Settings are a text and nothing else.
    form: isSettings(file)
      ? []
      : formOf(viewIssue(workspace.find(file), bytes, workspace.gathered.context).schema),
    /** typed before a crash, or never saved */
    kept: journal.entriesOf(file).filter((entry) => entry.text !== text),
    known: namesIn(shown().archive),
  };
}

/** What is offered while a field is filled in, by the field's name: what stands most often first. */
function namesIn({ site, sources, authors, topics }: Archive): Readonly<Record<string, readonly string[]>> {
  const listed = site.departments?.map(({ short }) => short) ?? [];
  const used = sources.map(({ key }) => key);
  return {
    source: [...new Set([...used, ...listed])],
    author: authors.map(({ key }) => key),
    keywords: topics.map(({ key }) => key),
  };
}

export const openActions = { open: action(fileInput, open) };
