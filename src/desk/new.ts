import { DateTime } from "luxon";
import { z } from "zod";
import { UsageError } from "../base/errors.ts";
import { faultOf, labelOf } from "../editor/new/field-text.ts";
import { newIssue } from "../editor/new/new-issue.ts";
import { MissingFields } from "../editor/new/settle.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";

const newInput = z.object({
  title: z.string(),
  source: z.string().default(""),
  author: z.string().default(""),
});

/** Starts an issue as `npm run new` does; what is not said here is taken from the archive, and can be changed in the form. */
async function start(
  { content, workspace }: Desk,
  said: z.output<typeof newInput>,
): Promise<{ file: string }> {
  for (const field of ["title", "source", "author"] as const) {
    const fault = said[field].trim() === "" ? null : faultOf(field, said[field].trim());
    if (fault) throw new Refusal(`${labelOf(field)}：${fault.message}`);
  }
  const before = new Set((await workspace.refresh()).files.map(({ file }) => file));
  const given = { year: "", issue: "", date: "", ...said };
  try {
    await newIssue({ content, given, now: DateTime.now(), ask: null });
  } catch (error) {
    if (error instanceof MissingFields)
      throw new Refusal(`请写上${error.fields.map(labelOf).join("、")}：没有上一期可以照着填。`);
    if (error instanceof UsageError) throw new Refusal(error.message);
    throw error;
  }
  const { files } = await workspace.refresh();
  const made = files.find(({ file }) => !before.has(file));
  if (!made) throw new Refusal("新的一期写好了，但没有找到它的文件。");
  return { file: workspace.nameOf(made) };
}

export const newActions = { new: action(newInput, start) };
