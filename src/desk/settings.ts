import { lstatSync } from "node:fs";
import { join } from "node:path";
import { fixYaml } from "../content/fix.ts";
import type { Problem } from "../content/problem.ts";
import { readDocuments } from "../content/read-documents.ts";
import { readRedirects } from "../content/read-redirects.ts";
import { readSite } from "../content/read-site.ts";
import { readSynonyms } from "../content/read-synonyms.ts";
import { shownPath } from "../content/scan.ts";
import { sourceFile } from "../content/source-file.ts";

/* The settings files, which the desk opens as text. */

type Read = (path: string, bytes: Uint8Array) => { readonly problems: readonly Problem[] };

interface SettingsFile {
  readonly label: string;
  readonly read: Read;
}

const FILES: Readonly<Record<string, SettingsFile>> = {
  "site.yaml": { label: "网站设置", read: readSite },
  "synonyms.yaml": { label: "同义词", read: readSynonyms },
  "redirects.yaml": { label: "旧地址", read: readRedirects },
  "documents.yaml": { label: "文件", read: readDocuments },
};

/** 网站设置; null for what is no settings file. */
export const settingsLabel = (name: string): string | null =>
  Object.hasOwn(FILES, name) ? (FILES[name]?.label ?? null) : null;

export const isSettings = (name: string): boolean => settingsLabel(name) !== null;

/** Where a settings file stands; null where there is none, or something else by its name. */
export function settingsPath(content: string, name: string): string | null {
  const path = join(content, name);
  return isSettings(name) && lstatSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
}

/** Those that are there, by name. */
export const settingsIn = (content: string): readonly string[] =>
  Object.keys(FILES).filter((name) => settingsPath(content, name) !== null);

/** What is wrong with the text of a settings file. */
export const problemsOfSettings = (content: string, name: string, text: string): readonly Problem[] =>
  FILES[name]?.read(shownPath(join(content, name)), Buffer.from(text)).problems ?? [];

/** What `check --fix` makes of it. */
export const fixedSettings = (name: string, text: string): string => fixYaml(sourceFile(name, text));
