import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "../commands/run.ts";
import { contentFolder, shorten } from "../content/archive-folder.ts";
import { freePort } from "../support/server.ts";
import { MISTAKES } from "./guide/mistakes.ts";

const FOLDER = "src/editor/guide";
const guide = readFileSync(join(FOLDER, "guide.md"), "utf8");
const readme = readFileSync("README.md", "utf8");

const blocks = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)\n\`\`\`$`, "gm"))].map(
    ([, text]) => text ?? "",
  );

const commands = blocks("sh");
const MESSAGES = blocks("text");
const [table = "", issue = ""] = blocks("markdown");

const OLD_ISSUE = `楚雄州创新驱动专项行动
简　　报
第3期（总第3期）
楚雄州科技局编　　　　　　2014年3月6日

州科技局听取各县市意见

　　3月5日，州科技局召开座谈会，听取10个县市的意见。（州科技局 吴启荣）
`;

/** A copy of the project's content, next to the old issues that the guide imports. */
function copyOfContent() {
  const content = contentFolder({});
  cpSync("content", content, { recursive: true });
  const desk = dirname(content);
  mkdirSync(join(desk, "旧简报"));
  writeFileSync(join(desk, "旧简报", "2014年第3期.txt"), OLD_ISSUE);
  /** Runs a command of the guide on the copy, with the guide's folder names. */
  const type = (line: string) => {
    const [name = "", ...args] = wordsOf(line.replace(/^npm run /, ""));
    const own = name === "build" ? ["--output", join(desk, "site")] : [];
    const named = args.filter((arg) => arg !== "--").map((arg) => (arg === "旧简报" ? join(desk, arg) : arg));
    const { status, stdout, stderr } = run(name, ["--content", content, ...own, ...named]);
    // Commands repeat --content in their advice.
    const said = shorten(stdout + stderr, content).replaceAll(" -- --content content", "");
    return { status, said };
  };
  return { content, type };
}

/** Splits a command line like a shell. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

test("the commands are those that this test runs, in this order", () => {
  expect(commands).toMatchInlineSnapshot(`
    [
      "node --version",
      "npm ci",
      "npm run new",
      "npm run new -- --date 2017-05-10 --title "全州科技工作会议召开"",
      "npm run check",
      "npm run check -- --fix",
      "npm start",
      "npm run build",
      "npm run import -- 旧简报 --dry-run",
      "npm run import -- 旧简报",
    ]
  `);
});

test("the install commands are those of the README, and the required Node version is sufficient", () => {
  for (const command of commands.filter((line) => /^npm (ci|start)$/.test(line)))
    expect(readme).toContain(command);
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(guide).toContain(`v${engines.node.replace(">=", "")}`);
  expect(spawnSync("node", ["--version"], { encoding: "utf8" }).stdout).toMatch(/^v\d+\.\d+\.\d+\n$/);
});

test("every command does what the guide says, and every message is quoted correctly", () => {
  const { content, type } = copyOfContent();
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const said: string[] = [];
  for (const command of commands.filter((line) => line.startsWith("npm run "))) {
    const outcome = type(command);
    // There is no terminal to ask on.
    expect(outcome, command).toMatchObject({ status: command === "npm run new" ? 2 : 0 });
    expect(Object.keys(scripts)).toContain(wordsOf(command)[2]);
    said.push(outcome.said);
  }
  const [asked, , checked, fixed, built, tried, imported] = said;
  expect(asked).toContain("这里不能提问");
  expect(checked).not.toContain("错误 ");
  expect(fixed).toContain("自动改好了");
  expect(built).toContain("已生成");
  expect(tried).toContain("这次没有写任何文件");
  expect(imported).toContain("导入了1个文件");
  expect(readFileSync(join(content, "2014/03.md"), "utf8")).toContain("status: draft");

  for (const [file, text] of Object.entries(MISTAKES)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  for (const command of ["npm run check", "npm run build"]) {
    const outcome = type(command);
    expect(outcome.status, command).toBe(1);
    said.push(outcome.said);
  }
  const everything = said.join("\n");
  for (const message of MESSAGES) expect(everything).toContain(message);
});

test("the issue, table, keywords, departments, documents, corrections and withdrawal shown in the guide are valid", () => {
  const { content, type } = copyOfContent();
  const all = blocks("yaml");
  const keyOf = (part: string) => part.split(":")[0];
  expect(all.map(keyOf)).toEqual([
    "review",
    "keywords",
    "items",
    "departments",
    "watch",
    "documents",
    "imprint",
    "status",
    "status",
    "withdrawals",
  ]);
  const ofOthers = ["departments", "documents", "watch", "review"];
  const parts = all.filter((part) => !ofOthers.includes(keyOf(part) ?? ""));
  const site = join(content, "site.yaml");
  const renamed = all.find((part) => keyOf(part) === "departments")?.replaceAll("short: 州", "short: 某州");
  const successor = renamed?.replace("successor: 州", "successor: 某州");
  const review = all.find((part) => keyOf(part) === "review");
  // Every item of the sample that names the competition names that of the province, too.
  const watch = all.find((part) => keyOf(part) === "watch")?.replace(" -省赛", "");
  writeFileSync(
    site,
    `${readFileSync(site, "utf8")
      .replace(/^watch:[\s\S]*/m, "")
      .replace("departments:\n", `${successor}\n`)}${watch}\n${review}\n`,
  );
  const documents = all.find((part) => keyOf(part) === "documents");
  writeFileSync(join(content, "documents.yaml"), `${documents}\n`);
  const file = join(content, "2017/04.md");
  for (const front of [...parts.map((part) => `${part}\n`), ""]) {
    writeFileSync(
      file,
      `${issue.replace("author: 吴启荣\n", `author: 吴启荣\n${front}`)}\n\n## 附表\n\n${table}\n`,
    );
    expect(type("npm run check")).toEqual({ status: 0, said: "检查了15期简报，没有发现问题。\n" });
  }
});

test("the steps before the first publication leave nothing of the sample behind", () => {
  const { content, type } = copyOfContent();
  for (const place of [
    "各个年份的文件夹",
    "`content/redirects.yaml`",
    "`content/site.yaml`",
    "`sample: false`",
  ])
    expect(guide).toContain(place);
  for (const name of readdirSync(content))
    if (/^\d{4}$/.test(name)) rmSync(join(content, name), { recursive: true });
  writeFileSync(join(content, "redirects.yaml"), "");
  const site = join(content, "site.yaml");
  writeFileSync(site, readFileSync(site, "utf8").replace("sample: true", "sample: false"));
  const { said } = type("npm run check");
  expect(said.match(/^\S+ 错误 \S+/gm)?.map((line) => line.replace(/:\d+:\d+/, ""))).toEqual([
    "content 错误 content/empty",
    ...Array(15).fill("content/site.yaml 错误 site/sample"),
  ]);
});

test("it explains the `--` of npm, how to use lists, and the wording of remedies", () => {
  for (const words of ["单独的 `--` 不能省", "↑、↓", "不是内部或外部命令", "打开方式", "纯文本", "智能引号"])
    expect(guide).toContain(words);
  for (const words of ["请改为：", "换成一行：", "例如："]) expect(guide).toContain(`${words}”后面的`);
});

test("it begins with the desk, and the terminal is its last chapter", () => {
  const chapters = [...guide.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^## (.*)$/gm)].map(
    ([, heading = ""]) => heading,
  );
  expect([chapters[0], chapters.at(-1)]).toEqual(["一、在编辑台里写", "四、用终端"]);
  const before = guide.slice(guide.indexOf("\n## "), guide.indexOf("\n## 四"));
  // What starts the desk is the only command before.
  expect(before.match(/^npm .*$/gm)).toBeNull();
});

test("its table of contents and pictures exist", () => {
  const headings = [...guide.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) =>
    heading.replace(/[、：]/g, ""),
  );
  for (const [, anchor = ""] of guide.matchAll(/\]\(#([^)]*)\)/g)) expect(headings).toContain(anchor);
  const pictures = [...guide.matchAll(/!\[[^\]]+\]\((\w+\.png)\)/g)].map(([, name = ""]) =>
    join(FOLDER, name),
  );
  expect(pictures.length).toBeGreaterThan(1);
  for (const picture of pictures) {
    expect(existsSync(picture), picture).toBe(true);
    expect(readFileSync(picture).length, picture).toBeLessThan(120 * 1024);
  }
  expect(readme).toContain(join(FOLDER, "guide.md"));
});

test("npm start serves the home page until it is stopped", async () => {
  const { content } = copyOfContent();
  const preview = spawn(
    process.execPath,
    ["--import", "tsx", "src/commands/start.ts", "--content", content, "--port", String(await freePort())],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  onTestFinished(() => void preview.kill());
  let said = "";
  for await (const chunk of preview.stdout) {
    said += chunk;
    const address = /预览：(http:\S+)/.exec(said)?.[1];
    if (!address) continue;
    const home = await fetch(address);
    expect(home.status).toBe(200);
    expect(await home.text()).toContain("<h1");
    break;
  }
  expect(said).toContain("预览：http://localhost:");
});
