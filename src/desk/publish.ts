import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { integrityPreview, routes } from "../../layouts/routes.tsx";
import { isCompiled, PROJECT } from "../base/project.ts";
import { inSlices } from "../base/steps.ts";
import { PROGRESS_IN_LINES } from "../commands/progress.ts";
import { archiveOf, judge } from "../content/load.ts";
import { isError, type Problem } from "../content/problem.ts";
import { readAssets } from "../publish/assets.ts";
import { readRecord } from "../publish/build-record.ts";
import { Edition } from "../publish/edition.ts";
import { readMemory } from "../publish/memory.ts";
import { siteFolder } from "../publish/own-site.ts";
import { loadParts } from "../publish/parts/load-parts.ts";
import { type Plan, planOf } from "../publish/plan.ts";
import { action, Refusal } from "./action.ts";
import type { Desk } from "./desk.ts";
import { npmRun } from "./npm.ts";

/** What a publication would do, or why it can't be. */
interface Planned {
  /** errors, as far as there are some; then there is no plan */
  readonly problems: readonly Problem[];
  readonly plan: Plan | null;
  /** where the site is to lie */
  readonly output: string;
  /** whether the office has a script that takes the site to its server */
  readonly canDeploy: boolean;
}

/** Something that runs: its lines as they come, and how it ended; null while it runs. */
interface Job {
  readonly what: "build" | "deploy";
  readonly lines: string[];
  status: number | null;
}

const jobs = new WeakMap<Desk, Job>();

/** `npm run deploy` of the folder that the desk was started in: the office's own, outside `content/`. */
function canDeploy(): boolean {
  if (!existsSync("package.json")) return false;
  const file = z.object({ scripts: z.record(z.string(), z.string()).default({}) });
  const read = file.safeParse(JSON.parse(readFileSync("package.json", "utf8")));
  return read.success && read.data.scripts.deploy !== undefined;
}

async function plan({ content, output, workspace }: Desk): Promise<Planned> {
  const folder = await siteFolder(output);
  const gathered = await workspace.refresh();
  const published = await readMemory({
    against: "",
    live: gathered.site?.published,
    output: folder,
    shown: output,
    tell: () => {},
  });
  const { archive, problems: ofContent } = await inSlices(
    archiveOf(await inSlices(judge(gathered, { drafts: false, published }))),
  );
  const office = archive && (await loadParts(content, archive));
  const problems = [...ofContent, ...(office?.problems ?? [])].filter(isError);
  const answer = { problems, output: folder, canDeploy: canDeploy() };
  if (!archive || problems.length > 0) return { ...answer, plan: null };
  const edition = new Edition(
    archive,
    await readAssets(archive.site),
    office?.value ? { office: office.value } : {},
  );
  return { ...answer, plan: planOf(archive, edition, [...routes, integrityPreview], readRecord(folder)) };
}

/** Runs a program and keeps what it says. @throws Refusal while another runs */
function run(desk: Desk, what: Job["what"], command: string, args: readonly string[]): void {
  if (jobs.get(desk)?.status === null) throw new Refusal("正在发布，请等它做完。");
  const job: Job = { what, lines: [], status: null };
  jobs.set(desk, job);
  const child = spawn(command, args, {
    env: { ...process.env, [PROGRESS_IN_LINES]: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) =>
      job.lines.push(...text.split("\n").filter((line) => line.trim() !== "")),
    );
  }
  child.on("error", (error) => {
    job.lines.push(String(error));
    job.status = 3;
  });
  child.on("close", (status) => {
    job.status ??= status ?? 3;
  });
}

function startBuild(desk: Desk): void {
  const program = join(PROJECT, isCompiled ? "dist/bin.js" : "src/run.js");
  const named = ["--content", desk.content, "--output", desk.output];
  run(desk, "build", process.execPath, [program, "build", ...named]);
}

function startDeploy(desk: Desk): void {
  if (!canDeploy()) throw new Refusal("package.json 里没有 deploy 这个脚本。");
  run(desk, "deploy", ...npmRun("deploy"));
}

export const publishActions = {
  publishPlan: action(z.object({}), plan),
  /** the whole build, by the command that builds; its progress is asked for by `publishProgress` */
  publish: action(z.object({}), startBuild),
  deploy: action(z.object({}), startDeploy),
  publishProgress: action(z.object({}), (desk) => ({
    job: jobs.get(desk) ?? null,
    output: resolve(desk.output),
    canDeploy: canDeploy(),
  })),
};
