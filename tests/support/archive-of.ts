import type { Archive } from "../../src/bulletin/archive.ts";
import { isError } from "../../src/content/problem.ts";
import { type Files, readFiles } from "../content/archive-folder.ts";

/** The archive of these files, which must be sound; there may be reminders. */
export function archiveOf(files: Files): Archive {
  const { archive, problems, messages } = readFiles(files);
  if (!archive || problems.some(isError)) throw new Error(messages);
  return archive;
}
