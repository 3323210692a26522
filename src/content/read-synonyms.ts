import { synonymsSchema } from "../bulletin/synonyms.ts";
import { decode } from "./decode.ts";
import { personalNumbersIn } from "./lint/personal-numbers.ts";
import { type Checked, withEncoding } from "./problem.ts";
import { isBlank, readFields } from "./yaml/validate.ts";

/** Bytes of `content/synonyms.yaml` → groups of words. */
export function readSynonyms(path: string, bytes: Uint8Array): Checked<readonly (readonly string[])[]> {
  const { value: file, problems: encoding } = decode(path, bytes);
  if (!file) return { value: undefined, problems: encoding };
  if (isBlank(file)) return { value: [], problems: encoding };
  const { value, placed, problems } = readFields(synonymsSchema, file, 1, file.lines.length);
  const numbers = placed ? personalNumbersIn(placed, file, []) : [];
  return { value: value?.groups, problems: withEncoding(encoding, [...problems, ...numbers]) };
}
