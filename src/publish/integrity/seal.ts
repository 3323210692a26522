import type { Edition } from "../edition.ts";
import type { Stage } from "../stage.ts";
import { MANIFEST_FILE, merkleRoot, type Origin, SEAL_FILE, UNLISTED, writeManifest } from "./manifest.ts";

/** What all files of a site but the page that shows it come to. */
export interface Seal extends Origin {
  readonly root: string;
  readonly files: number;
  readonly bytes: number;
}

/** Renders the page that shows it. */
export type IntegrityPage = (edition: Edition, seal: Seal) => string;

/** Lays the page `/integrity/` and the manifest `/integrity.json` to a site that has everything else. */
export function seal(stage: Stage, edition: Edition, origin: Origin, page: IntegrityPage): void {
  const others = [...stage.files].filter(([name]) => name !== SEAL_FILE && !UNLISTED.has(name));
  const facts: Seal = {
    ...origin,
    root: merkleRoot(stage.files),
    files: others.length,
    bytes: others.reduce((sum, [, { size }]) => sum + size, 0),
  };
  stage.write(SEAL_FILE, Buffer.from(page(edition, facts)), "integrity");
  const manifest = writeManifest(stage.files, origin, facts.root);
  stage.write(MANIFEST_FILE, Buffer.from(manifest), "integrity");
}
