import type { Imported } from "./imported.ts";

/** What became of a file; the words are those of the report. */
export const STATUSES = {
  imported: "已导入",
  doubled: "以前导入过",
  refused: "没有导入",
  skipped: "没有看",
} as const;

/** One file of an import. */
export interface Outcome {
  readonly path: string;
  readonly status: keyof typeof STATUSES;
  /** why it was not imported; "" where it was */
  readonly why: string;
  readonly imported: Imported | null;
  /** the draft that has the text: made now or before; null where there is none */
  readonly draft: string | null;
}

/** What an editor must look at before the issue is published, all of it. */
export const questionsOf = ({ draft, lost, remarks }: Imported): string[] => [
  ...lost.map((text) => `原文里有、草稿里没有的文字：${text}`),
  ...new Set(remarks.toCheck),
  ...draft.problems.map(({ line, message, remedy }) => `第${line}行：${message}${remedy ?? ""}`),
];
