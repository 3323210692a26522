import { inspect, parseArgs } from "node:util";
import { codeOf, MachineError, UsageError } from "../base/errors.ts";
import { isCompiled } from "../base/project.ts";
import { requireDashes } from "./forgotten-dashes.ts";

/** How a command ended; other people's scripts lean on these. */
export const EXIT = { done: 0, contentProblems: 1, usage: 2, machine: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** An option that takes a value: `--content DIR`. */
interface Option {
  /** what stands for the value in the help: DIR */
  readonly value: string;
  readonly help: string;
  /** "" where there is none */
  readonly fallback: string;
}

/** What a call has beside its options: files, and switches such as `--dry-run`. */
interface Call {
  readonly files: readonly string[];
  readonly isSet: (flag: string) => boolean;
  /** all values of an option that was given several times */
  readonly every: (name: string) => readonly string[];
}

interface Command<Name extends string> {
  /** as typed after `npm run`: build */
  readonly name: string;
  readonly summary: string;
  readonly options: Readonly<Record<Name, Option>>;
  /** switches that take no value, with their help: `--dry-run` */
  readonly switches?: Readonly<Record<string, string>>;
  /** what the command works on, where it takes files: FILE… */
  readonly files?: { readonly value: string; readonly help: string; readonly isOptional?: boolean };
  /** `option` gives an option's value, or its fallback; one that was given several times is wrong usage */
  readonly run: (option: (name: Name) => string, call: Call) => Promise<ExitStatus>;
}

/** Parses the arguments, runs the command, and ends the process with its exit status. */
export async function runCommand<Name extends string>(command: Command<Name>): Promise<void> {
  const { name, options, switches = {} } = command;
  for (const stream of [process.stdout, process.stderr]) stream.on("error", endWhereNobodyReads);
  try {
    const plain = Object.fromEntries(Object.keys(switches).map((flag) => [flag, null]));
    requireDashes(name, callOf(name), { ...options, ...plain });
    const { values, positionals } = parse(command, process.argv.slice(2));
    if (values.help === true) {
      process.stdout.write(help(command));
      return;
    }
    const every = (name: string): readonly string[] => {
      const given = values[name];
      return Array.isArray(given) ? given : [];
    };
    const empty = Object.keys(options).find((flag) => every(flag).includes(""));
    if (empty !== undefined) throw new UsageError(`--${empty} 后面是空的：请写上内容，或去掉 --${empty}。`);
    const [stray] = command.files ? [] : positionals;
    if (stray !== undefined)
      throw new UsageError(
        `多了“${stray}”：${callOf(name)} 后面只写选项。运行 ${callOf(name)} --help 查看用法。`,
      );
    if (command.files && !command.files.isOptional && positionals.length === 0)
      throw new UsageError(`请指明${command.files.help}。运行 ${callOf(name)} --help 查看用法。`);
    process.exitCode = await command.run(
      (name) => {
        const [value = command.options[name].fallback, another] = every(name);
        if (another !== undefined)
          throw new UsageError(`--${name} 写了不止一次：先是“${value}”，后来是“${another}”。请只写一次。`);
        return value;
      },
      { files: positionals, isSet: (flag) => values[flag] === true, every },
    );
  } catch (error) {
    process.exitCode = report(error, name);
  }
}

/** `npm run check | head` has seen enough: what is left to say goes nowhere, and that is no fault. */
function endWhereNobodyReads(error: Error): void {
  if (codeOf(error) !== "EPIPE") throw error;
  process.exit();
}

function parse<Name extends string>(
  { options, switches = {} }: Command<Name>,
  args: string[],
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  const valued = Object.keys(options).map((name) => [name, { type: "string" as const, multiple: true }]);
  const plain = Object.keys(switches).map((name) => [name, { type: "boolean" as const }]);
  return parseArgs({
    args,
    strict: true,
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h" }, ...Object.fromEntries([...valued, ...plain]) },
  });
}

/** How the command was called, as it is to be typed again, up to its options. */
function callOf(name: string): string {
  if (isCompiled && process.env.npm_lifecycle_event !== name) return `npx bulletin-archive ${name}`;
  return `${name === "start" ? "npm start" : `npm run ${name}`} --`;
}

function help<Name extends string>({ name, summary, options, switches = {}, files }: Command<Name>): string {
  const flags = Object.entries<Option>(options).map(([flag, { value, help: text, fallback }]) => [
    `--${flag} ${value}`,
    fallback === "" ? text : `${text}（默认：${fallback}）`,
  ]);
  const plain = Object.entries(switches).map(([flag, text]) => [`--${flag}`, text]);
  const named = files ? [[files.value, files.help]] : [];
  const rows = [...named, ...flags, ...plain, ["--help", "显示这份说明"]];
  const width = Math.max(...rows.map(([flag = ""]) => flag.length));
  return [
    summary,
    "",
    `用法：${callOf(name)} ${files ? `${files.value} ` : ""}[选项]`,
    "",
    ...rows.map(([flag = "", text = ""]) => `  ${flag.padEnd(width)}  ${text}`),
    "",
  ].join("\n");
}

/** What the machine refused, in words; codes as Node gives them. */
const MACHINE_FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘空间不够",
  EACCES: "没有读写权限",
  EPERM: "没有读写权限",
  EROFS: "磁盘是只读的",
  EDQUOT: "磁盘配额用完了",
  EFBIG: "文件太大，系统不允许",
  EMFILE: "打开的文件太多",
  EBUSY: "文件或文件夹正被别的程序占用",
  EIO: "磁盘读写出错",
  ENOENT: "这里没有这个文件或文件夹，也不能新建",
  EEXIST: "这里已经有别的文件",
  ENOTDIR: "路径里有一段是文件，不是文件夹",
  EISDIR: "这里是文件夹，不是文件",
  ERR_FS_EISDIR: "这里是文件夹，不是文件",
  ELOOP: "链接绕成了一圈",
  ENAMETOOLONG: "路径太长",
  EADDRINUSE: "端口正被别的程序占用",
};

/** The first thing in a chain of errors that the machine refused, with its path; Eleventy wraps what happens in it. */
function refusedByMachine(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const fault = MACHINE_FAULTS[codeOf(error) ?? ""];
  const path = "path" in error && typeof error.path === "string" ? `（${error.path}）` : "";
  return fault
    ? fault + path
    : refusedByMachine("originalError" in error ? error.originalError : error.cause);
}

function report(error: unknown, name: string): ExitStatus {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof MachineError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.machine;
  }
  if (error instanceof Error && codeOf(error)?.startsWith("ERR_PARSE_ARGS")) {
    const flag = /'(-[^' ]*)/.exec(error.message)?.[1] ?? "";
    process.stderr.write(`参数不对：${flag || error.message}。运行 ${callOf(name)} --help 查看用法。\n`);
    return EXIT.usage;
  }
  const refusal = refusedByMachine(error);
  // Anything else is a fault of the program, not of the content: show where, so that it can be reported.
  process.stderr.write(
    refusal
      ? `没有完成：${refusal}。\n`
      : `没有完成，程序出了错。请把下面的内容报告给维护人员：\n${inspect(error)}\n`,
  );
  return EXIT.machine;
}
