import type { Archive } from "../../src/bulletin/archive.ts";
import { Edition } from "../../src/publish/edition.ts";
import { scanData } from "../../src/publish/portable/scan-data.ts";
import type { Engine } from "../../src/search/client/engine.ts";
import { scanEngine } from "../../src/search/client/scan-engine.ts";
import { ASSETS } from "../publish/edition.ts";

/** The search engine of an archive without an index or a built site, as the portable edition has it. */
export function scanningEngine(archive: Archive): Engine {
  const { tables, texts } = scanData(archive, new Edition(archive, ASSETS));
  return scanEngine(tables, [...texts.values()]);
}
