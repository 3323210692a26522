import { readFileSync } from "node:fs";
import { scanContent, shownPath } from "../../content/scan.ts";
import type { Found } from "./find-issue.ts";

/** Shorter sentences stand in many texts. */
const SHORTEST = 12;

const compact = (text: string): string => text.replace(/\s+/gu, "");

/**
 * The files of `content/` that still hold text of what was withdrawn: Markdown in which one of its sentences stands, and what lies
 * beside the issue and can't be looked into.
 */
export function textLeftIn(content: string, { issue, source }: Found, item: number | undefined): string[] {
  const withdrawn =
    item === undefined ? issue.items : issue.items.filter(({ position }) => position === item);
  const sentences = withdrawn
    .flatMap(({ text }) => text.split(/[。！？\n]/u))
    .map(compact)
    .filter(({ length }) => length >= SHORTEST);
  const holdsText = (file: string): boolean => {
    const text = compact(readFileSync(file, "utf8"));
    return sentences.some((sentence) => text.includes(sentence));
  };
  // Read anew: the version that was just kept is among them.
  const issues = scanContent(content).issues;
  const markdown = issues.flatMap(({ file, versions }) => [file, ...versions.map((version) => version.file)]);
  const own = issues.find(({ file }) => file === source.file);
  const beside = [
    ...(own?.originals.values() ?? []),
    ...(item === undefined ? (own?.attachments.values() ?? []) : []),
  ];
  return [
    ...markdown.filter((file) => file === source.file || holdsText(file)),
    ...beside.map(({ file }) => file),
  ].map(shownPath);
}
