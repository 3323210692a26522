import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { issueText } from "../content/archive-folder.ts";
import { mutated, mutatedIssue, nastyLine, nastyText } from "../properties/nasty.ts";
import { type Input, SITE, tryInput } from "./one.ts";

const HELP = `Usage: npm run fuzz -- [--minutes N] [--seed S]
       npm run fuzz -- --replay FOLDER

  --minutes N      how long to make up archives, read them and render every page (default 1)
  --seed S         begins with this one; each round tells its own (default: the clock)
  --replay FOLDER  tries an archive that was kept because something went wrong with it
`;
const KEPT = ".cache/fuzz";

/** A sound issue beside one that is made up, mutated or nasty throughout; now and then the settings are mutated as well. */
const archive: fc.Arbitrary<Input> = fc.record({
  "2016/05.md": fc.constant(issueText({ issue: "5" })),
  "2016/06.md": fc.oneof(
    mutatedIssue,
    nastyText(80).map((text) => issueText({}, `## 甲\n\n${text}\n`)),
    fc
      .tuple(nastyLine(6), nastyLine(6), nastyText(60))
      .map(([title, summary, body]) =>
        issueText(
          { title: quoted(title), summary: quoted(summary), notice: quoted(summary) },
          `${body}\n\n## ${title}\n\n${body}\n`,
        ),
      ),
    nastyText(80),
  ),
  "site.yaml": fc.oneof({ weight: 9, arbitrary: fc.constant(SITE) }, { weight: 1, arbitrary: mutated(SITE) }),
  "synonyms.yaml": fc.oneof(fc.constant("groups:\n  - 甲、乙\n"), nastyText(20)),
});

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string" },
    replay: { type: "string" },
    help: { type: "boolean" },
  },
});
if (values.help) process.stdout.write(HELP);
else if (values.replay !== undefined) replay(values.replay);
else fuzz(Number(values.minutes), Number(values.seed ?? Date.now() % 2 ** 31));

function replay(folder: string): void {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const fault = tryInput(
    Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
  );
  process.stdout.write(`${fault ?? "Nothing went wrong."}\n`);
  process.exitCode = fault === null ? 0 : 1;
}

function fuzz(minutes: number, first: number): void {
  const end = Date.now() + minutes * 60_000;
  const kept = new Set<string>();
  let tried = 0;
  let seed = first;
  for (; Date.now() < end; seed++)
    for (const input of fc.sample(archive, { seed, numRuns: 20 })) {
      tried++;
      const fault = tryInput(input);
      if (fault === null) continue;
      const kind = fault.split("\n").slice(0, 3).join("\n").replace(/\d+/g, "N");
      if (kept.has(kind)) continue;
      kept.add(kind);
      const folder = keep(input, fault);
      process.stdout.write(`Seed ${seed}: ${fault.split("\n").slice(0, 3).join("\n")}\n  kept: ${folder}\n`);
    }
  process.stdout.write(`${tried} archives, seeds ${first} to ${seed - 1}: ${kept.size} kinds of fault.\n`);
  process.exitCode = kept.size > 0 ? 1 : 0;
}

/** Makes the smallest input that still fails in the same way lie where `--replay` finds it. */
function keep(input: Input, fault: string): string {
  const small = shrink(input, fault);
  const folder = join(KEPT, createHash("sha256").update(JSON.stringify(small)).digest("hex").slice(0, 12));
  for (const [name, text] of Object.entries(small)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function shrink(input: Input, fault: string): Input {
  const isSame = (other: Input): boolean => tryInput(other)?.slice(0, 20) === fault.slice(0, 20);
  let best: Input = input;
  for (const name of Object.keys(input))
    for (let size = Math.ceil((best[name] ?? "").length / 2); size >= 1; size = Math.floor(size / 2))
      for (let at = 0; at < (best[name] ?? "").length; ) {
        const text = best[name] ?? "";
        const shorter = { ...best, [name]: text.slice(0, at) + text.slice(at + size) };
        if (isSame(shorter)) best = shorter;
        else at += size;
      }
  return best;
}
