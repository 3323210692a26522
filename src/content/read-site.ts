import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Site, sampleSiteSchema, siteSchema } from "../bulletin/site.ts";
import { checkDepartments } from "./check/check-departments.ts";
import { checkWatch } from "./check/check-watch.ts";
import { sampleSettings } from "./check/sample-leftovers.ts";
import { decode } from "./decode.ts";
import { personalNumbersIn } from "./lint/personal-numbers.ts";
import { complaintAboutMarkOfSite, secrecyOfValues } from "./lint/secrecy.ts";
import { type Checked, withEncoding } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";
import { readFields } from "./yaml/validate.ts";
import type { PlacedValue } from "./yaml/yaml.ts";

/** Fields with official codes, addresses, or the office's own telephone number. */
const NO_PERSON = ["url", "base", "code", "footer.contact", "footer.icp", "footer.police", "footer.report"];

/** The site of a content folder; undefined where site.yaml is missing or has errors. */
export function readSiteIn(content: string): Site | undefined {
  const path = join(content, "site.yaml");
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? readSite(path, readFileSync(path)).value : undefined;
}

/** site.yaml, and where each of its values stands. */
export interface Settings {
  readonly file: SourceFile;
  readonly placed: PlacedValue;
}

/** A site, with what is known of it even where it has errors. */
interface SiteReading extends Checked<Site> {
  /** undefined where the file can't be read at all */
  readonly isSample?: boolean;
  readonly settings?: Settings;
}

/** Bytes of `content/site.yaml` → Site. */
export function readSite(path: string, bytes: Uint8Array): SiteReading {
  const { value: file, problems: encoding } = decode(path, bytes);
  if (!file) return { value: undefined, problems: encoding };
  // Anything but `sample: false` counts as a sample: a slip in that line must not add the requirements of a real site.
  const isSample = file.lines.some((line) => /^sample:(?! *(["']?)false\1 *(#|$))/.test(line));
  const schema = isSample ? sampleSiteSchema : siteSchema;
  const { value, placed, problems: faults } = readFields(schema, file, 1, file.lines.length);
  const numbers = placed ? personalNumbersIn(placed, file, NO_PERSON) : [];
  const twice = value?.departments && placed ? checkDepartments(value.departments, file, placed) : [];
  const watched = value?.watch && placed ? checkWatch(value.watch, file, placed) : [];
  const leftovers = placed && !isSample ? sampleSettings(placed, file) : [];
  const marks = placed ? secrecyOfValues(placed, file, complaintAboutMarkOfSite) : [];
  const problems = withEncoding(encoding, [
    ...faults,
    ...numbers,
    ...marks,
    ...twice,
    ...watched,
    ...leftovers,
  ]);
  return {
    value: value && problems.length === 0 ? { ...value, base: value.base ?? "/" } : undefined,
    problems,
    isSample,
    ...(placed ? { settings: { file, placed } } : {}),
  };
}
