import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** A news item, as a built site publishes it. */
export interface Item {
  /** its address: `/2016/6/#item-2` */
  readonly path: string;
  readonly heading: string;
  readonly text: string;
}

const archiveFile = z.object({ issues: z.array(z.object({ year: z.number(), issue: z.number() })) });
const issueFile = z.object({
  items: z.array(z.object({ id: z.string(), heading: z.string(), text: z.string() })),
});

/** Every item of a built site, oldest issue first, read from the site's published data. */
export function readItems(folder: string): Item[] {
  const { issues } = archiveFile.parse(readJson(join(folder, "archive.json")));
  return issues.flatMap(({ year, issue }) =>
    issueFile
      .parse(readJson(join(folder, String(year), String(issue), "index.json")))
      .items.map(({ id, heading, text }) => ({ path: `/${year}/${issue}/#${id}`, heading, text })),
  );
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
