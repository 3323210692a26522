import { DateTime } from "luxon";
import { z } from "zod";
import { UsageError } from "../base/errors.ts";
import { newIssue } from "../editor/new/new-issue.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";

/** Starts an issue as `npm run new` does; what is not said here is taken from the archive, and can be changed in the form. */
async function start({ content, workspace }: Desk, { title }: { title: string }): Promise<{ file: string }> {
  const before = new Set((await workspace.refresh()).files.map(({ file }) => file));
  const given = { title, year: "", issue: "", date: "", source: "", author: "" };
  try {
    await newIssue({ content, given, now: DateTime.now(), ask: null });
  } catch (error) {
    if (error instanceof UsageError) throw new Refusal(error.message);
    throw error;
  }
  const { files } = await workspace.refresh();
  const made = files.find(({ file }) => !before.has(file));
  if (!made) throw new Refusal("新的一期写好了，但没有找到它的文件。");
  return { file: workspace.nameOf(made) };
}

export const newActions = { new: action(z.object({ title: z.string() }), start) };
