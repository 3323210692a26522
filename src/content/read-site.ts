import { type Site, siteSchema } from "../bulletin/site.ts";
import { decode } from "./decode.ts";
import type { Checked } from "./problem.ts";
import { validate } from "./validate.ts";
import { readYaml } from "./yaml.ts";

/** Bytes of `content/site.yaml` → Site. */
export function readSite(path: string, bytes: Uint8Array): Checked<Site> {
  const { value: file, problems: encoding } = decode(path, bytes);
  if (!file) return { value: undefined, problems: encoding };
  const yaml = readYaml(file, 1, file.lines.length);
  if (!yaml.value) return { value: undefined, problems: yaml.problems };
  const { value, problems } = validate(siteSchema, file, yaml.value);
  const all = [...yaml.problems, ...problems];
  return {
    value: value && all.length === 0 ? { ...value, base: value.base ?? "/" } : undefined,
    problems: all,
  };
}
