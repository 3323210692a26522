import type { Extension } from "@codemirror/state";
import { pasteAndDrop } from "./paste.ts";

/** What is added to the text's editor by others: what is done with a paste or a dropped file. */
export const EXTENSIONS: readonly Extension[] = [pasteAndDrop];
