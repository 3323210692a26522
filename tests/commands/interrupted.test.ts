import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { withLock } from "../../src/publish/lock.ts";
import { inWorkplace, lockOf, type Workplace } from "../../src/publish/swap.ts";
import { createRandom } from "../bench/random.ts";
import { issueText } from "../content/archive-folder.ts";
import { program, run, snapshotOf, workshop } from "./run.ts";

/** How often a build is killed after each sign, and how many milliseconds later at most. */
const TRIES = 3;
const LONGEST_WAIT = 30;
/** What was published changes only where corrections say so. */
const corrected = (...corrections: string[]): string =>
  corrections.map((what) => `\n  - date: 2016-10-20\n    what: ${what}\n    minor: true`).join("");
const BEFORE = { "2016/06.md": issueText({ total: "46", corrections: corrected("改了回来") }) };
const AFTER = issueText(
  { total: "46", corrections: corrected("改了正文") },
  "## 改过的标题\n\n改过的正文。\n",
);

/** Starts a build as its own process. */
const start = (content: string, output: string, ...more: string[]) =>
  spawn(process.execPath, [program, "build", "--content", content, "--output", output, ...more], {
    stdio: "ignore",
  });

const ended = (child: ReturnType<typeof start>): Promise<number | null> =>
  new Promise((resolve) => child.on("close", resolve));

/** Signs of how far a build is, in their order: a file, or one in the workplace, whose name nobody knows before. */
const SIGNS: Readonly<Record<string, (output: string) => boolean>> = {
  lock: (output) => existsSync(lockOf(output)),
  ...Object.fromEntries(
    ["stage", "stage/2016/6/index.html", "stage/integrity.json"].map((file) => [
      file,
      (output: string) =>
        readdirSync(dirname(output)).some(
          (name) => name.startsWith(".site.") && existsSync(join(dirname(output), name, file)),
        ),
    ]),
  ),
};

/** Kills a build some milliseconds after a sign of it; answers whether it was still at work. */
async function killAfter(
  child: ReturnType<typeof start>,
  sign: () => boolean,
  later: number,
): Promise<boolean> {
  const closed = ended(child);
  const isAtWork = (): boolean => child.exitCode === null;
  while (isAtWork() && !sign()) await wait(1);
  if (isAtWork()) await wait(later);
  child.kill("SIGKILL");
  return (await closed) === null;
}

test.each<readonly [how: string, more: string[]]>([
  ["a folder", []],
  ["releases", ["--releases", "3"]],
])(
  "published as %s: killed at any moment, what is served is one whole site, and the next build needs no help",
  async (_how, more) => {
    const { content, output } = workshop(BEFORE);
    const issue = join(content, "2016/06.md");
    const build = () => run("build", ["--content", content, "--output", output, ...more]);
    const texts = [BEFORE["2016/06.md"], AFTER];
    const sites = texts.map((text) => {
      writeFileSync(issue, text);
      expect(build().status).toBe(0);
      return snapshotOf(output);
    });
    expect(sites[0]).not.toEqual(sites[1]);

    const random = createRandom(7);
    for (const [name, sign] of Object.entries(SIGNS)) {
      let killed = 0;
      for (let tries = 0; tries < TRIES; tries++) {
        // What is served must be another, or the build has nothing to do.
        const isFirst = isDeepStrictEqual(snapshotOf(output), sites[0]);
        writeFileSync(issue, texts[isFirst ? 1 : 0] ?? "");
        const build = start(content, output, ...more);
        if (await killAfter(build, () => sign(output), random.next() * LONGEST_WAIT)) killed++;
        expect(sites).toContainEqual(snapshotOf(output));
      }
      expect(killed, name).toBeGreaterThan(0);
    }
    writeFileSync(issue, AFTER);
    expect(build().status).toBe(0);
    expect(snapshotOf(output)).toEqual(sites[1]);
    const beside = ["content", "site", ...(more.length > 0 ? [".site-releases"] : [])].sort();
    expect(readdirSync(dirname(output)).sort()).toEqual(beside);
  },
  300_000,
);

test("what is left of an old site lies in a folder that the next build knows as ours, until all of it is gone", async () => {
  const output = join(mkdtempSync(join(tmpdir(), "site-")), "site");
  mkdirSync(output);
  const left: string[] = [];
  let place: Workplace | undefined;
  const done = inWorkplace(output, async (workplace) => {
    place = workplace;
    mkdirSync(workplace.old);
    for (let file = 0; file < 500; file++) writeFileSync(join(workplace.old, `${file}.html`), "");
  });
  let looks = 0;
  const look = (): void => {
    if (!place || !existsSync(place.old)) return;
    looks++;
    const others = readdirSync(place.folder).filter((name) => name !== "old" && name !== "stage");
    if (others.length === 0) left.push(...readdirSync(place.old));
  };
  for (let isDone = false; !isDone; look())
    isDone = await Promise.race([done.then(() => true), nextTurn(false)]);
  expect(looks).toBeGreaterThan(1);
  expect(left).toEqual([]);
});

test("killed between taking the old site away and putting the new one there, the next build puts the old one back first", async () => {
  const { content, output, build } = workshop(BEFORE);
  expect(build().status).toBe(0);
  const old = snapshotOf(output);
  const killed = join(dirname(output), "killed");
  await inWorkplace(output, async ({ folder }) => cpSync(folder, killed, { recursive: true }));
  renameSync(output, join(killed, "old"));
  renameSync(killed, join(dirname(output), ".site.bulletin-archive-killed"));
  writeFileSync(join(content, "2016/06.md"), issueText({ date: "" }));
  expect(build().status).toBe(1);
  expect(snapshotOf(output)).toEqual(old);
});

test("while one build is at work another into the same folder is refused, and says what to do", async () => {
  const { output, build } = workshop(BEFORE);
  const lock = lockOf(output);
  const { status, stderr } = await withLock(lock, async () => build());
  expect([status, stderr.replace(lock, "LOCK")]).toMatchInlineSnapshot(`
    [
      2,
      "另一个生成正在进行。请等它结束，再试一次；如果确实没有别的生成，请删掉 LOCK，再试一次。
    ",
    ]
  `);
  expect(build().status).toBe(0);
});

test("two builds at once into one folder leave a whole site", async () => {
  const { content, output, build } = workshop(BEFORE);
  const two = [start(content, output), start(content, output)];
  const statuses = await Promise.all(two.map(ended));
  expect(statuses).toContain(0);
  expect(statuses.filter((status) => status !== 0 && status !== 2)).toEqual([]);
  const site = snapshotOf(output);
  expect(build().stdout).toMatch(/^没有变化/);
  expect(snapshotOf(output)).toEqual(site);
});

test("a file that can't be written, as on a full disk, leaves the old site, and is said in words", () => {
  const { content, output, build } = workshop(BEFORE);
  expect(build().status).toBe(0);
  const old = snapshotOf(output);
  writeFileSync(join(content, "2016/06.md"), AFTER);
  const { status, stderr } = spawnSync(
    "bash",
    [
      "-c",
      'ulimit -f 8; exec "$@"',
      "bash",
      process.execPath,
      "src/run.js",
      "build",
      "--content",
      content,
      "--output",
      output,
    ],
    { encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([3, expect.stringMatching(/^没有完成：文件太大，系统不允许.*\n$/)]);
  expect(snapshotOf(output)).toEqual(old);
});

test.skipIf(process.getuid?.() === 0)("a folder that can't be written to is said in words", () => {
  const { output, build } = workshop(BEFORE);
  chmodSync(dirname(output), 0o555);
  const { status, stderr } = build();
  chmodSync(dirname(output), 0o755);
  expect([status, stderr]).toEqual([3, expect.stringMatching(/^没有完成：没有读写权限.*\n$/)]);
});

test("releases: the site is a link to the newest of those that are kept, and one command leads back", () => {
  const { content, output } = workshop(BEFORE);
  const build = (...more: string[]) => run("build", ["--content", content, "--output", output, ...more]);
  const sites = ["甲", "乙", "丙", "丁"].map((title, index, titles) => {
    const corrections = corrected(...titles.slice(0, index + 1));
    writeFileSync(join(content, "2016/06.md"), issueText({ title, corrections }));
    expect(build("--releases", "3").status).toBe(0);
    return snapshotOf(output);
  });
  expect(lstatSync(output).isSymbolicLink()).toBe(true);
  expect(snapshotOf(output)).toEqual(sites[3]);
  for (const site of [sites[2], sites[1]]) {
    expect(build("--roll-back").status).toBe(0);
    expect(snapshotOf(output)).toEqual(site);
  }
  const { status, stderr } = build("--roll-back");
  expect([status, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "没有更早的版本可以退回。先用 npm run build -- --releases 3 生成，才会保留以前的版本。
    ",
    ]
  `);
  expect(build("--releases", "3").status).toBe(0);
  expect(snapshotOf(output)).toEqual(sites[3]);
});

test("a site that was a folder becomes the first release", () => {
  const { content, output, build } = workshop(BEFORE);
  expect(build().status).toBe(0);
  const first = snapshotOf(output);
  writeFileSync(join(content, "2016/06.md"), AFTER);
  expect(run("build", ["--content", content, "--output", output, "--releases", "2"]).status).toBe(0);
  expect(run("build", ["--output", output, "--roll-back"]).status).toBe(0);
  expect(snapshotOf(output)).toEqual(first);
});
