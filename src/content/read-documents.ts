import { documentsSchema, type NamedDocument } from "../bulletin/documents.ts";
import { decode } from "./decode.ts";
import { personalNumbersIn } from "./lint/personal-numbers.ts";
import { type Checked, withEncoding } from "./problem.ts";
import { isBlank, readFields } from "./yaml/validate.ts";

/** Bytes of `content/documents.yaml` → documents by their titles. */
export function readDocuments(path: string, bytes: Uint8Array): Checked<readonly NamedDocument[]> {
  const { value: file, problems: encoding } = decode(path, bytes);
  if (!file) return { value: undefined, problems: encoding };
  if (isBlank(file)) return { value: [], problems: encoding };
  const { value, placed, problems } = readFields(documentsSchema, file, 1, file.lines.length);
  const numbers = placed ? personalNumbersIn(placed, file, []) : [];
  return { value: value?.documents, problems: withEncoding(encoding, [...problems, ...numbers]) };
}
