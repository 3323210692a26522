import { z } from "zod";
import { action, Refusal } from "./action.ts";
import { fileAt, historyOf } from "./git.ts";
import { fileInput } from "./inputs.ts";
import { textOfBytes } from "./issue-bytes.ts";

const commitId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);

/** What git knows of an issue's file. Nothing is restored here: the desk puts the text into the editor, as a change like any other. */
export const historyActions = {
  history: action(fileInput, ({ content, workspace }, { file }) => {
    workspace.fileOf(file);
    return historyOf(content, file);
  }),

  version: action(fileInput.extend({ id: commitId }), async ({ content, workspace }, { file, id }) => {
    workspace.fileOf(file);
    const text = textOfBytes(await fileAt(content, id, file));
    if (text === null) throw new Refusal("那时的文件不是 UTF-8 编码，打不开。");
    return { text };
  }),
};
