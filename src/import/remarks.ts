import { UnreadableFile } from "../base/errors.ts";

/** Text of the original that is not in the draft, in full. */
export interface Dropped {
  /** why, before a colon in the report: 隐藏的文字; "" where the text says it */
  readonly reason: string;
  readonly text: string;
}

/** Remarks on one imported file for the editor, each a line of Chinese. */
export interface Remarks {
  /** conclusions and their grounds */
  readonly inferred: string[];
  /** what the editor should check */
  readonly toCheck: string[];
  /** text left out as not part of the news */
  readonly dropped: Dropped[];
  /** lines of the original that were read as facts: number, date, department */
  readonly read: string[];
}

export const noRemarks = (): Remarks => ({ inferred: [], toCheck: [], dropped: [], read: [] });

/** Why a file is refused whose readers would call themselves too often. */
export const TOO_DEEP = "文件的内容一层套一层，套得太深，读不了。请把文字复制到文本文件里再导入。";

/** The file can't be imported. The message says why and what to do. */
export class ImportRefused extends UnreadableFile {}

/** Text of a file for a message: one line, shortened, without control characters. */
export function quote(text: string, length = 40): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : line;
}

/** About tracked changes. */
export const TRACKED = "文件里有修订记录：新增的文字已读入，删除的没有读入，请核对。";
