import { hashOfCode } from "../base/code-hash.ts";
import { hashOfValue } from "../base/value-hash.ts";
import { INTEGRITY, outputFile } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import type { BuiltFiles } from "./build-record.ts";
import type { Edition } from "./edition.ts";
import type { Output, Route } from "./route.ts";
import { isPage } from "./verify-links.ts";

/** Tells a page or file by all that it is made from: what it shows, what all pages share, and the code. */
export function outputKeys(edition: Edition): (route: string, output: Output) => string {
  const shared = hashOfValue([hashOfCode("src", "layouts", ".eleventy.ts"), edition]);
  return (route, { entry }) => hashOfValue([shared, route, entry]);
}

/** Pages by their files, `2016/6/index.html`: what a build would change of a site. */
export interface Plan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** Made last of all, and no news. */
const SEAL = outputFile(INTEGRITY);

/** @param before what the last build laid */
export function planOf(
  archive: Archive,
  edition: Edition,
  routes: readonly Route[],
  before: BuiltFiles,
): Plan {
  const keyOf = outputKeys(edition);
  const pages = new Map(
    routes.flatMap(({ name, outputs }) =>
      outputs(archive).flatMap((output): [string, string][] => {
        const file = outputFile(output.path);
        return isPage(file) ? [[file, keyOf(name, output)]] : [];
      }),
    ),
  );
  const names = [...pages.keys()];
  return {
    added: names.filter((file) => !before.has(file)),
    changed: names.filter((file) => before.has(file) && before.get(file)?.key !== pages.get(file)),
    gone: [...before.keys()].filter((file) => isPage(file) && !pages.has(file) && file !== SEAL),
  };
}
