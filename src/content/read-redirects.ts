import { type Redirect, redirectsSchema } from "../bulletin/redirects.ts";
import { decode } from "./decode.ts";
import { type Problem, withEncoding } from "./problem.ts";
import type { Place, SourceFile } from "./source-file.ts";
import { isBlank, readFields } from "./yaml/validate.ts";

/** A redirect and the places of its two addresses. */
export interface RedirectReading extends Redirect {
  readonly places: { readonly from: Place; readonly to: Place };
}

export interface RedirectsReading {
  readonly file: SourceFile | undefined;
  readonly redirects: readonly RedirectReading[];
  readonly problems: readonly Problem[];
}

export const NO_REDIRECTS: RedirectsReading = { file: undefined, redirects: [], problems: [] };

/** Room for some ten thousand redirects of a migrated site. */
const MAXIMUM_CHARACTERS = 1024 * 1024;

/** Bytes of `content/redirects.yaml` → redirects; checkRedirects compares them with the archive. */
export function readRedirects(path: string, bytes: Uint8Array): RedirectsReading {
  const { value: file, problems: encoding } = decode(path, bytes);
  if (!file) return { ...NO_REDIRECTS, problems: encoding };
  if (isBlank(file)) return { ...NO_REDIRECTS, file, problems: encoding };
  const { value, placed, problems } = readFields(
    redirectsSchema,
    file,
    1,
    file.lines.length,
    MAXIMUM_CHARACTERS,
  );
  const redirects = (value?.redirects ?? []).flatMap((redirect, index) => {
    if (!placed) return [];
    const placeOf = (part: "from" | "to"): Place => placed.placeOf(["redirects", index, part]);
    return [{ ...redirect, places: { from: placeOf("from"), to: placeOf("to") } }];
  });
  return { file, redirects, problems: withEncoding(encoding, problems) };
}
