import { routes } from "../../layouts/routes.tsx";
import type { Archive } from "../../src/bulletin/archive.ts";
import { loadArchive } from "../../src/content/load.ts";
import { readAssets } from "../../src/publish/assets.ts";
import { Edition } from "../../src/publish/edition.ts";
import { contentOf } from "./archive.ts";

/** Renders every route of a made-up archive, without writing it: processor seconds, files and megabytes of each. */
export async function benchPublish(issues: number): Promise<void> {
  const archive = readSynthetic(issues);
  const edition = new Edition(archive, await readAssets(archive.site));
  const rows = routes.map(({ name, outputs }) => {
    const before = process.cpuUsage();
    const sizes = outputs(archive).map(({ render }) => Buffer.byteLength(render(edition)));
    const { user, system } = process.cpuUsage(before);
    return {
      route: name,
      "CPU ms": Math.round((user + system) / 1000),
      files: sizes.length,
      MB: Number((sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(2)),
      "largest kB": Math.round(sizes.reduce((most, size) => Math.max(most, size), 0) / 1e3),
    };
  });
  console.table(rows);
  process.stdout.write(`${issues} issues: ${rows.reduce((sum, row) => sum + row["CPU ms"], 0)} ms\n`);
}

function readSynthetic(issues: number): Archive {
  const { archive } = loadArchive(contentOf(issues), { drafts: false });
  if (!archive) throw new Error("The made-up archive can't be read");
  return archive;
}
