import { spawn } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Where LibreOffice's own installers put it, outside of the search path. */
const USUAL_PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.com",
];
/** Of one file, in milliseconds; the first takes about two seconds. */
const LONGEST = 60_000;
const LARGEST = 100 * 1024 * 1024;

/** The program, or null where LibreOffice is not installed. */
export function findLibreOffice(): string | null {
  const names = process.platform === "win32" ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const places = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...USUAL_PLACES];
  return places.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** No macro is run, and nothing that a document links to is fetched. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Formats that are converted, each with the one filter that may read it: a damaged file must not be taken for plain text. */
const FILTERS = { doc: "MS Word 97", rtf: "Rich Text Format" } as const;

const STOPS = ["SIGINT", "SIGTERM"] as const;

/** LibreOffice with a profile of its own in a temporary folder, which it keeps until `close`. */
export class LibreOffice {
  readonly #program: string;
  #folder: string | null = null;
  #stop: (() => void) | null = null;
  /** Who stops the import leaves neither the program nor its folder behind. */
  readonly #stopped = (signal: NodeJS.Signals): void => {
    this.#stop?.();
    this.close();
    process.kill(process.pid, signal);
  };

  constructor(program: string) {
    this.#program = program;
  }

  /** The file as .docx; null where LibreOffice could not read it, or took too long. */
  async toDocx(bytes: Uint8Array, kind: keyof typeof FILTERS): Promise<Uint8Array | null> {
    if (this.#folder === null) {
      this.#folder = startFolder();
      for (const signal of STOPS) process.once(signal, this.#stopped);
    }
    const [file, result] = [join(this.#folder, `in.${kind}`), join(this.#folder, "out", "in.docx")];
    rmSync(result, { force: true });
    writeFileSync(file, bytes);
    const running = start(this.#program, [
      `-env:UserInstallation=${pathToFileURL(join(this.#folder, "profile")).href}`,
      "--headless",
      "--norestore",
      `--infilter=${FILTERS[kind]}`,
      "--convert-to",
      "docx:Office Open XML Text",
      "--outdir",
      join(this.#folder, "out"),
      file,
    ]);
    this.#stop = running.stop;
    await running.ended;
    this.#stop = null;
    const isThere = existsSync(result) && statSync(result).size <= LARGEST;
    return isThere ? readFileSync(result) : null;
  }

  close(): void {
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
    this.#folder = null;
    for (const signal of STOPS) process.off(signal, this.#stopped);
  }
}

function startFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bulletin-office-"));
  mkdirSync(join(folder, "profile", "user"), { recursive: true });
  writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), SETTINGS);
  return folder;
}

interface Running {
  /** the program has ended, or its time was over */
  readonly ended: Promise<void>;
  /** stops it and what it started */
  readonly stop: () => void;
}

function start(program: string, options: readonly string[]): Running {
  const isWindows = process.platform === "win32";
  const child = spawn(program, options, { stdio: "ignore", detached: !isWindows });
  const stop = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (isWindows) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
    else process.kill(-child.pid, "SIGKILL");
  };
  const timer = setTimeout(stop, LONGEST);
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    child.on("error", end);
    child.on("exit", end);
  });
  return { ended, stop };
}
