import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../base/errors.ts";
import { replaceFile } from "../content/replace-file.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";
import { fileInput, type TypedInput, typedInput, windowId } from "./inputs.ts";
import { bytesOfText, textOfBytes, versionOf } from "./issue-bytes.ts";

/** Either the version that the file has now, or what somebody else has made of it meanwhile. */
export type Saved =
  | { readonly version: string; readonly conflict: null }
  | {
      readonly version: null;
      readonly conflict: { readonly text: string | null; readonly version: string | null };
    };

/** Writes a text into its file, unless that has changed since it was opened: then nothing is written but the journal. */
function save(desk: Desk, typed: TypedInput): Saved {
  desk.journal.keep({ ...typed, time: Date.now() });
  const saved = typed.base === null ? create(desk, typed) : replace(desk, typed, typed.base);
  if (saved.conflict === null) desk.journal.forget(typed);
  return saved;
}

function replace({ workspace }: Desk, { file, text }: TypedInput, base: string): Saved {
  const path = workspace.pathOf(file);
  const before = readThere(path);
  if (before === null) return { version: null, conflict: { text: null, version: null } };
  const version = versionOf(before);
  const there = textOfBytes(before);
  if (there === text) return { version, conflict: null };
  if (version !== base || there === null) return { version: null, conflict: { text: there, version } };
  const bytes = bytesOfText(before, text);
  // A rename would pass over the mark.
  if ((statSync(path).mode & 0o222) === 0)
    throw new Refusal("文件是只读的，没有写进去。请在文件的“属性”里去掉“只读”，再保存一次。");
  replaceFile(path, bytes);
  return { version: versionOf(bytes), conflict: null };
}

function create({ workspace, content }: Desk, { file, text }: TypedInput): Saved {
  const path = workspace.pathOf(file);
  const there = readThere(path);
  if (there) return { version: null, conflict: { text: textOfBytes(there), version: versionOf(there) } };
  mkdirSync(join(content, file.slice(0, 4)), { recursive: true });
  writeFileSync(path, text, { flag: "wx" });
  return { version: versionOf(Buffer.from(text)), conflict: null };
}

/** Null where the file is gone. */
function readThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

export const saveActions = {
  save: action(typedInput, save),
  keep: action(typedInput, ({ journal }, typed) => journal.keep({ ...typed, time: Date.now() })),
  forget: action(fileInput.extend({ window: windowId }), ({ journal }, entry) => journal.forget(entry)),
};
