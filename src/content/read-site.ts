import { type Site, siteSchema } from "../bulletin/site.ts";
import { decode } from "./decode.ts";
import { type Checked, withEncoding } from "./problem.ts";
import { readFields } from "./validate.ts";

/** Bytes of `content/site.yaml` → Site. */
export function readSite(path: string, bytes: Uint8Array): Checked<Site> {
  const { value: file, problems: encoding } = decode(path, bytes);
  if (!file) return { value: undefined, problems: encoding };
  const { value, problems: faults } = readFields(siteSchema, file, 1, file.lines.length);
  const problems = withEncoding(encoding, faults);
  return {
    value: value && problems.length === 0 ? { ...value, base: value.base ?? "/" } : undefined,
    problems,
  };
}
