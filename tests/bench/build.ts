import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { BENCH, contentOf } from "./archive.ts";
import { deleteMoved, moveAside } from "./aside.ts";
import { timeHugo } from "./hugo.ts";
import { timePreview } from "./preview.ts";
import { median, memoryOf, time } from "./timing.ts";

/** What is kept from run to run, beside the content; a cold build has none of it. */
const CACHE = join(BENCH, ".cache");

/** What one size of archive costs; seconds, medians. */
interface Costs {
  readonly issues: number;
  readonly cold: number;
  readonly peakBytes: number;
  readonly changed: number;
  readonly added: number;
  readonly unchanged: number;
  readonly check: number;
  readonly checkCold: number;
  readonly preview: { start: number; page: number; search: number };
  /** Hugo with Pagefind, given the texts or our tokens */
  readonly hugo: { readonly stock: number; readonly tokens: number } | null;
  readonly files: number;
  readonly megabytes: number;
}

/** Builds, checks and previews of made-up archives, and how their cost grows. */
export async function benchBuild(
  sizes: readonly number[],
  runs: number,
  against: string | null,
): Promise<void> {
  const costs: Costs[] = [];
  for (const issues of sizes) {
    costs.push(await measure(issues, runs, against === "hugo"));
    process.stdout.write(`${issues} issues done\n`);
  }
  deleteMoved();
  print(costs);
}

async function measure(issues: number, runs: number, withHugo: boolean): Promise<Costs> {
  const content = contentOf(issues);
  const site = join(BENCH, `site-${issues}`);
  const middle = issueFile(content, 0.5);
  const last = issueFile(content, 1);
  const next = last.replace(/(\d+)\.md$/, (_name, number) => `${Number(number) + 1}.md`);
  // Both change from run to run, which no published issue does without a correction.
  const unpublished = [middle, next].map(nameOf).join(",");
  const build = () => ours("build", "--content", content, "--output", site, "--unpublished", unpublished);
  const repeat = async (prepare: () => void, run: () => Promise<number>): Promise<number> => {
    const timings: number[] = [];
    for (let index = 0; index < runs; index++) {
      prepare();
      timings.push(await run());
    }
    return median(timings);
  };

  const forget = (): void => moveAside([CACHE, site]);
  forget();
  const peakBytes = await memoryOf(...command("build", "--content", content, "--output", site));
  const cold = await repeat(forget, build);
  const unchanged = await repeat(() => {}, build);
  let turn = 0;
  const changed = await repeat(
    () =>
      writeFileSync(
        middle,
        readFileSync(middle, "utf8").replace(/[。！]\n/u, (end) => (end === "。\n" ? "！\n" : "。\n")),
      ),
    build,
  );
  const added = await repeat(() => writeFileSync(next, nextIssue(readFileSync(last, "utf8"), turn++)), build);
  rmSync(next);
  const check = await repeat(
    () => {},
    () => ours("check", "--content", content),
  );
  const checkCold = await repeat(
    () => moveAside([join(CACHE, "readings")]),
    () => ours("check", "--content", content),
  );
  const preview = await timePreview(content, middle, runs);
  const hugo = withHugo
    ? { stock: await timeHugo(issues, runs, false), tokens: await timeHugo(issues, runs, true) }
    : null;
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    issues,
    cold,
    peakBytes,
    changed,
    added,
    unchanged,
    check,
    checkCold,
    preview,
    hugo,
    files: files.length,
    megabytes:
      files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6,
  };
}

/** A command of the project, as its users run it but for npm. */
const ours = (name: string, ...args: string[]): Promise<number> => time(...command(name, ...args));

const command = (name: string, ...args: string[]): [string, string[]] => [
  process.execPath,
  ["src/run.js", name, ...args],
];

/** The file of an issue by its place in the archive: 0 the first, 1 the last. */
function issueFile(content: string, share: number): string {
  const files = readdirSync(content, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort((a, b) => orderOf(a) - orderOf(b));
  return join(content, files[Math.floor((files.length - 1) * share)] ?? "");
}

const orderOf = (file: string): number => {
  const [year = "", name = ""] = file.split(/[\\/]/);
  return Number(year) * 100_000 + Number.parseInt(name, 10);
};

/** How a command names the issue of a file: 2016/6. */
const nameOf = (file: string): string => file.split(/[\\/]/).slice(-2).join("/").replace(/\.md$/, "");

const nextIssue = (text: string, turn: number): string =>
  text
    .replace(/^issue: (\d+)$/m, (_line, number) => `issue: ${Number(number) + 1}`)
    .replace(/^total: (\d+)$/m, (_line, number) => `total: ${Number(number) + 1}`)
    .replace(/^(title|##) ?(.*)$/gm, (line) => `${line}${turn}`);

function print(costs: readonly Costs[]): void {
  const [processor] = cpus();
  process.stdout.write(`\n${processor?.model}, ${cpus().length} processors, Node ${process.version}\n\n`);
  const inSeconds = (value: number): string => `${value.toFixed(1)} s`;
  const times = (value: number): string => `${value.toFixed(2)} ×`;
  const ratio = (value: number, to: number): string => `${inSeconds(value)} = ${times(value / to)}`;
  const rows: [string, (cost: Costs) => string][] = [
    ["cold build", ({ cold }) => inSeconds(cold)],
    ["  Hugo and stock Pagefind", ({ hugo }) => (hugo === null ? "–" : inSeconds(hugo.stock))],
    ["  ours against it", ({ cold, hugo }) => (hugo === null ? "–" : times(cold / hugo.stock))],
    ["  Hugo and Pagefind, given our tokens", ({ hugo }) => (hugo === null ? "–" : inSeconds(hugo.tokens))],
    ["  ours against that", ({ cold, hugo }) => (hugo === null ? "–" : times(cold / hugo.tokens))],
    ["  memory of all processes, at most", ({ peakBytes }) => `${(peakBytes / 1e9).toFixed(2)} GB`],
    ["an old issue changed", ({ changed, cold }) => ratio(changed, cold)],
    ["one issue added", ({ added, cold }) => ratio(added, cold)],
    ["nothing changed", ({ unchanged, cold }) => ratio(unchanged, cold)],
    ["check", ({ check }) => inSeconds(check)],
    ["check, nothing kept", ({ checkCold }) => inSeconds(checkCold)],
    ["preview, start", ({ preview }) => inSeconds(preview.start)],
    ["preview, save to page", ({ preview }) => inSeconds(preview.page)],
    ["preview, save to search", ({ preview }) => inSeconds(preview.search)],
    ["files", ({ files }) => String(files)],
    ["size", ({ megabytes }) => `${megabytes.toFixed(0)} MB`],
  ];
  for (const [label, show] of [["issues", ({ issues }: Costs) => String(issues)] as const, ...rows])
    process.stdout.write(`${label.padEnd(36)}${costs.map((cost) => show(cost).padStart(18)).join("")}\n`);
  const [first, last] = [costs[0], costs.at(-1)];
  if (!first || !last || first === last) return;
  const exponent = (of: (cost: Costs) => number): string =>
    (Math.log(of(last) / of(first)) / Math.log(last.issues / first.issues)).toFixed(2);
  process.stdout.write(
    `\ngrowth from ${first.issues} to ${last.issues} issues, exponent: cold ${exponent(({ cold }) => cold)}, an old issue changed ${exponent(({ changed }) => changed)}, check ${exponent(({ checkCold }) => checkCold)}, size ${exponent(({ megabytes }) => megabytes)}\n`,
  );
}
