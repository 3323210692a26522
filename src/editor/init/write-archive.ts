import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { UsageError } from "../../base/errors.ts";
import { PROJECT } from "../../base/project.ts";
import { jsonSchemas, schemaText } from "../schema.ts";
import { type Flag, type HOSTS, QUESTIONS } from "./answers.ts";
import { readmeText } from "./readme-text.ts";
import { scalar, siteText } from "./site-text.ts";

/** What may be there already: an installed package, a repository. */
const MAY_BE_THERE = /^(package\.json|package-lock\.json|node_modules|\.git|\.npmrc|\.DS_Store|.*\.tgz)$/;

/** Where each host looks for its recipe. */
const WORKFLOWS: Readonly<Record<(typeof HOSTS)[number], string>> = {
  github: ".github/workflows/publish.yml",
  gitlab: ".gitlab-ci.yml",
  gitea: ".gitea/workflows/publish.yml",
};

/** Commands that an office calls with `npm run`. */
const COMMANDS = [
  "start",
  "new",
  "import",
  "check",
  "build",
  "publish-drafts",
  "correct",
  "withdraw",
  "verify",
  "export",
  "restore",
  "upgrade",
];

const EDITOR_FILES = ["settings.json", "tasks.json", "bulletin.code-snippets"];

/** Refuses a folder in which something could be overwritten, before any question is asked. */
export function requireEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new UsageError(`“${folder}”不是文件夹。`);
  const found = readdirSync(folder).filter((name) => !MAY_BE_THERE.test(name));
  if (found.length > 0)
    throw new UsageError(
      `“${folder}”里已经有${found
        .slice(0, 3)
        .map((name) => `“${name}”`)
        .join(
          "、",
        )}${found.length > 3 ? `等${found.length}个文件` : ""}，没有写任何文件。请换一个空文件夹：bulletin-archive init 新文件夹`,
    );
}

/** Writes a new archive; all of it or nothing. Returns the paths that were written. */
export function writeArchive(
  folder: string,
  answers: ReadonlyMap<Flag, string>,
  host: (typeof HOSTS)[number] | null,
): readonly string[] {
  const files = filesOf(folder, answers, host);
  const before = new Map<string, string | null>();
  try {
    for (const [path, text] of files) {
      const file = join(folder, path);
      before.set(file, existsSync(file) ? readFileSync(file, "utf8") : null);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  } catch (error) {
    for (const [file, text] of before)
      if (text === null) rmSync(file, { force: true });
      else writeFileSync(file, text);
    throw error;
  }
  return [...files.keys()];
}

function filesOf(
  folder: string,
  answers: ReadonlyMap<Flag, string>,
  host: (typeof HOSTS)[number] | null,
): ReadonlyMap<string, string> {
  const known = new Map(
    QUESTIONS.filter(({ flag }) => flag !== "year").flatMap(({ flag, path }) => {
      const answer = answers.get(flag);
      return answer === undefined ? [] : [[path as string, scalar(answer)] as const];
    }),
  );
  const name = answers.get("name") ?? "";
  const sponsor = answers.get("department") ?? "";
  const isComplete = QUESTIONS.every(({ flag }) => answers.has(flag));
  known.set("description", scalar(`${name}的公开档案`));
  known.set("footer.report", "https://zfwzzc.www.gov.cn/");
  known.set("footer.copyright", scalar(`${sponsor}版权所有，转载请注明来源`));
  if (!isComplete) known.set("sample", "true");
  const year = answers.get("year") ?? "";
  return new Map([
    ["package.json", packageText(folder)],
    ["README.md", readmeText({ name, sponsor, isComplete, host, workflow: host ? WORKFLOWS[host] : null })],
    // As `decisions.md` of src/pack says: no package needs a script when it is installed.
    ...(existsSync(join(folder, ".npmrc")) ? [] : [[".npmrc", "ignore-scripts=true\n"] as const]),
    [".gitignore", "node_modules/\n_site/\n.cache/\n.desk/\n"],
    ["content/site.yaml", siteText(known)],
    [`content/${year}/.gitkeep`, ""],
    ...EDITOR_FILES.map((file): [string, string] => [
      `.vscode/${file}`,
      readFileSync(join(PROJECT, ".vscode", file), "utf8"),
    ]),
    [".vscode/extensions.json", `${JSON.stringify({ recommendations: ["redhat.vscode-yaml"] }, null, 2)}\n`],
    ...Object.entries(jsonSchemas()).map(([path, schema]): [string, string] => [path, schemaText(schema)]),
    ...(host ? [[WORKFLOWS[host], recipeFor(host, answers.get("url"))] as const] : []),
  ]);
}

/** The host's recipe, which compares with the office's own site. */
function recipeFor(host: (typeof HOSTS)[number], url: string | undefined): string {
  const recipe = readFileSync(join(PROJECT, "src/serve/ci", `${host}.yml`), "utf8");
  return url === undefined
    ? recipe
    : recipe.replace(/(?<=^ *LIVE_SITE: ).*$/m, () => `${url.replace(/\/$/, "")}/`);
}

const texts = z.record(z.string(), z.string()).optional();
const packageFile = z.looseObject({ version: z.string().optional(), scripts: texts, dependencies: texts });

/** The office's `package.json`: the one that is there, with what is missing. */
function packageText(folder: string): string {
  const read = (file: string) => packageFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const file = join(folder, "package.json");
  const there = existsSync(file) ? read(file) : {};
  const { version = "" } = read(join(PROJECT, "package.json"));
  return `${JSON.stringify(
    {
      private: true,
      ...there,
      scripts: {
        ...Object.fromEntries(COMMANDS.map((name) => [name, `bulletin-archive ${name}`])),
        ...there.scripts,
      },
      dependencies: { "bulletin-archive": version, ...there.dependencies },
    },
    null,
    2,
  )}\n`;
}
