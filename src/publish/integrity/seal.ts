import { INTEGRITY, INTEGRITY_MANIFEST, outputFile } from "../../bulletin/address.ts";
import type { Edition } from "../edition.ts";
import type { Stage } from "../stage.ts";
import { merkleRoot, type Origin, UNLISTED, writeManifest } from "./manifest.ts";

/** Renders the page that shows what all other files come to. */
export type IntegrityPage = (
  edition: Edition,
  seal: Origin & { readonly root: string; readonly files: number; readonly bytes: number },
) => string;

/** Lays the page `/integrity/` and the manifest `/integrity.json` to a site that has everything else. */
export function seal(stage: Stage, edition: Edition, origin: Origin, page: IntegrityPage): void {
  const path = outputFile(INTEGRITY).slice(1);
  const others = [...stage.files].filter(([name]) => name !== path && !UNLISTED.has(name));
  const facts = {
    ...origin,
    root: merkleRoot(stage.files),
    files: others.length,
    bytes: others.reduce((sum, [, { size }]) => sum + size, 0),
  };
  stage.write(path, Buffer.from(page(edition, facts)), "integrity");
  const manifest = writeManifest(stage.files, origin);
  stage.write(outputFile(INTEGRITY_MANIFEST).slice(1), Buffer.from(manifest), "integrity");
}
