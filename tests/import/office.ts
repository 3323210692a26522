import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import type { Issue } from "../../src/bulletin/archive.ts";
import { numbered } from "../../src/bulletin/issue-number.ts";
import { loadArchive } from "../../src/content/load.ts";
import { importAll } from "../../src/import/import-all.ts";
import type { Outcome as FileOutcome } from "../../src/import/outcome.ts";
import { contentFolder, type Files } from "../content/archive-folder.ts";

/** Invented sentences for fixtures. */
export const OPENING =
  "本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。";
export const DEMANDS = "会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。";
export const CONTEST = "创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。";

type Inbox = Readonly<Record<string, string | Uint8Array>>;

interface Settings {
  /** existing files in content/ */
  readonly content?: Files;
  /** the files to import; by default all of the inbox */
  readonly named?: readonly string[];
  readonly year?: number;
  readonly issue?: number;
  readonly isDry?: boolean;
  readonly oldUrl?: string;
  readonly asItems?: boolean;
  readonly libreOffice?: string | null;
  /** goes on in the folder of an import before */
  readonly into?: string;
  /** files of the inbox that may be taken as attachments */
  readonly asked?: readonly string[];
}

interface Outcome {
  /** all reports, with folders shown as `inbox` and `content` */
  readonly report: string;
  /** the content folder */
  readonly content: string;
  readonly imported: number;
  readonly drafts: number;
  readonly refused: number;
  readonly doubled: number;
  readonly skipped: number;
  readonly redirects: number;
  readonly outcomes: readonly FileOutcome[];
  /** text of a file in content/, or null */
  readonly read: (path: string) => string | null;
  /** the text of an issue without front matter */
  readonly body: (path?: string) => string;
  /** an issue as read by the archive */
  readonly issue: (year?: number, number?: number | string) => Issue;
}

/** Imports files of an office into a temporary content folder. */
export async function importing(inbox: Inbox, settings: Settings = {}): Promise<Outcome> {
  const content = settings.into ?? contentFolder(settings.content ?? {});
  const root = join(dirname(content), "inbox");
  for (const [name, file] of Object.entries(inbox)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), file);
  }
  const slashed = (path: string) => resolve(path).split(sep).join("/");
  const shown = (text: string) =>
    text.replaceAll(slashed(content), "content").replaceAll(slashed(root), "inbox").replace(/ +$/gm, "");
  const reports: string[] = [];
  const summary = await importAll({
    named: (settings.named ?? Object.keys(inbox)).map((name) => join(root, name)),
    content,
    given: {
      year: settings.year ?? null,
      issue: settings.issue === undefined ? null : numbered(settings.issue),
    },
    asked: (settings.asked ?? []).map((name) => join(root, name)),
    isDry: settings.isDry ?? false,
    oldUrl: settings.oldUrl ?? null,
    asItems: settings.asItems ?? false,
    libreOffice: settings.libreOffice ?? null,
    say: (report) => reports.push(shown(report)),
    progress: () => {},
  });
  const read = (path: string) =>
    existsSync(join(content, path)) ? readFileSync(join(content, path), "utf8") : null;
  return {
    ...summary,
    content,
    report: reports.join("\n"),
    read,
    body: (path = "2016/06.md") => (read(path) ?? "").replace(/^---\n[\s\S]*?\n---\n\n/, ""),
    issue(year = 2016, number: number | string = 6) {
      const { archive, problems } = loadArchive(content, { drafts: true });
      const issue = archive?.issues.find((one) => one.year === year && one.number.id === String(number));
      if (!issue)
        throw new Error(`No such issue. ${JSON.stringify(problems, null, 2)}\n${reports.join("\n")}`);
      return issue;
    },
  };
}
