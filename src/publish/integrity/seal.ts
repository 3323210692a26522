import { digestOfFile } from "../../base/file-digest.ts";
import type { Edition } from "../edition.ts";
import type { Stage } from "../stage.ts";
import {
  MANIFEST_FILE,
  merkleRoot,
  NO_ROOT,
  type Origin,
  SEAL_FILE,
  UNLISTED,
  writeManifest,
} from "./manifest.ts";

/** What all files of a site come to: all but the page that shows it are counted. */
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
    root: NO_ROOT,
    files: others.length,
    bytes: others.reduce((sum, [, { size }]) => sum + size, 0),
  };
  const blank = digestOfFile(Buffer.from(page(edition, facts)));
  const root = merkleRoot(stage.files, blank);
  stage.write(SEAL_FILE, Buffer.from(page(edition, { ...facts, root })), "integrity");
  const manifest = writeManifest(stage.files, origin, blank);
  stage.write(MANIFEST_FILE, Buffer.from(manifest), "integrity");
}
