import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { syntheticArchive } from "../bench/synthetic.ts";
import { findBrowser } from "../support/browser.ts";
import { serveSite } from "../support/server.ts";
import { askSite, buildSite, evaluate, type Outcome, summarize } from "./evaluate.ts";
import { rankOf, short } from "./first-page.ts";
import { readItems } from "./items.ts";
import { mean } from "./metrics.ts";
import { type JudgedQuery, QUERIES } from "./queries.ts";
import { READER_QUERIES } from "./reader-queries.ts";
import { askStock, buildStock, openStock } from "./stock.ts";
import { syntheticQueries } from "./synthetic-queries.ts";

/**
 * Prints how well our search ranks beside stock Pagefind, over the sample archive and over a made-up one. It measures and judges
 * nothing; what must hold is asserted in the tests.
 */
const FOLDER = ".cache/relevance";
const ISSUES = 300;
const SYNTHETIC_QUERIES = 80;

interface Compared {
  readonly archive: string;
  readonly ours: readonly Outcome[];
  readonly stock: readonly Outcome[];
}

const executablePath = findBrowser();
if (executablePath === null) throw new Error("There is no browser to ask in.");
rmSync(FOLDER, { recursive: true, force: true });
const synthetic = join(FOLDER, "synthetic-content");
writeSynthetic(synthetic);
const browser = await chromium.launch({
  executablePath,
  // Chromium refuses its sandbox to root; nothing but our own pages is opened.
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-background-networking",
    "--no-first-run",
  ],
});
try {
  const page = await browser.newPage();
  const all = [
    await compare(page, "sample", "content", () => QUERIES),
    await compare(page, "synthetic", synthetic, (site) =>
      syntheticQueries(readItems(site), SYNTHETIC_QUERIES),
    ),
  ];
  printTable(all);
  await printReaders(page);
  for (const compared of all) printFailures(compared);
} finally {
  await browser.close();
}

/** Builds an archive's site and its stock index, and asks both the same. */
async function compare(
  page: Page,
  archive: string,
  content: string,
  queriesOf: (site: string) => readonly JudgedQuery[],
): Promise<Compared> {
  const site = join(FOLDER, `${archive}-site`);
  const stockSite = join(FOLDER, `${archive}-stock`);
  buildSite(content, site);
  await buildStock(readItems(site), stockSite);
  const queries = queriesOf(site);
  const ours = await served(site, (address) =>
    evaluate(queries, async (query) => (await askSite(page, address, query)).map(itemOf)),
  );
  const stock = await served(stockSite, async (address) => {
    await openStock(page, address);
    return evaluate(queries, (query) => askStock(page, query));
  });
  return { archive, ours, stock };
}

/** How many of the readers' queries over the sample lead to what was meant, and how far up, by kind. */
async function printReaders(page: Page): Promise<void> {
  const ours = await served(join(FOLDER, "sample-site"), (address) =>
    ranks((query) => askSite(page, address, query)),
  );
  const stock = await served(join(FOLDER, "sample-stock"), async (address) => {
    await openStock(page, address);
    return ranks((query) => askStock(page, query));
  });
  const kinds = [...new Set(READER_QUERIES.map(([kind]) => kind)), "all"];
  const rows = kinds.map((kind) => {
    const isOf = (_: unknown, index: number): boolean =>
      kind === "all" || READER_QUERIES[index]?.[0] === kind;
    const [own, other] = [ours.filter(isOf), stock.filter(isOf)];
    const success = (found: readonly number[]): string =>
      `${found.filter((rank) => rank > 0).length} of ${found.length}`;
    const mrr = (found: readonly number[]): string =>
      mean(found.map((rank) => (rank > 0 ? 1 / rank : 0))).toFixed(3);
    return [kind, success(own), success(other), mrr(own), mrr(other)];
  });
  const head = ["readers' kind", "success@10 ours", "stock", "MRR ours", "stock"];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  print(["", line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"));
}

/** Results lead to items' own pages: `/2016/6/2/` is judged as `/2016/6/#item-2`. */
function itemOf(path: string): string {
  return path.replace(/^(\/\d+\/[^/]+\/)(\d+)\/$/, "$1#item-$2");
}

async function ranks(ask: (query: string) => Promise<readonly string[]>): Promise<number[]> {
  const all: number[] = [];
  for (const asked of READER_QUERIES) all.push(rankOf([...new Set((await ask(asked[1])).map(short))], asked));
  return all;
}

async function served<Result>(folder: string, use: (address: string) => Promise<Result>): Promise<Result> {
  const server = await serveSite({ folder, base: "/" });
  try {
    return await use(server.address);
  } finally {
    server.close();
  }
}

/** A made-up archive in files, with the sample's configuration. */
function writeSynthetic(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // The sample's redirects lead to issues that are not in this archive.
  for (const file of ["site.yaml", "synonyms.yaml"]) copyFileSync(join("content", file), join(folder, file));
  for (const { year, number, markdown } of syntheticArchive(ISSUES)) {
    const file = join(folder, String(year), `${String(number).padStart(2, "0")}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, markdown);
  }
}

function printTable(all: readonly Compared[]): void {
  const rows = all.flatMap(({ archive, ours, stock }) =>
    (["known-item", "topic"] as const).flatMap((kind) => {
      const own = ours.filter(({ asked }) => asked.kind === kind);
      if (own.length === 0) return [];
      const a = summarize(own);
      const b = summarize(stock.filter(({ asked }) => asked.kind === kind));
      const figures = [a.mrr, b.mrr, a.ndcg, b.ndcg].map((figure) => figure.toFixed(3));
      return [[archive, kind, String(own.length), ...figures]];
    }),
  );
  const head = ["archive", "kind", "queries", "MRR ours", "MRR stock", "nDCG@10 ours", "nDCG@10 stock"];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  print([line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"));
}

/** The queries that a known item does not come first for, and those that stock Pagefind answers better. */
function printFailures({ archive, ours, stock }: Compared): void {
  for (const [index, own] of ours.entries()) {
    const other = stock[index];
    const notFirst = own.asked.kind === "known-item" && own.reciprocalRank < 1;
    const isWorse = other !== undefined && own.ndcg < other.ndcg - 1e-9;
    if (!other || !(notFirst || isWorse)) continue;
    const reasons = [...(notFirst ? ["not first"] : []), ...(isWorse ? ["stock is better"] : [])];
    print(
      [
        `\n${archive}: ${own.asked.query} (${own.asked.kind}; ${reasons.join(", ")})`,
        `  ours  ${shown(own)}`,
        `  stock ${shown(other)}`,
      ].join("\n"),
    );
  }
}

/** nDCG, and the results with their grades. */
function shown({ asked, ranked, ndcg }: Outcome): string {
  const results = ranked.map((path) => `${path.replace("#item-", "")}:${asked.judged[path] ?? 0}`);
  return `${ndcg.toFixed(3)}  ${results.join(" ") || "nothing"}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
