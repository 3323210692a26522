import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "./server.ts";

export const SERVERS = ["nginx", "caddy"] as const;
type ServerName = (typeof SERVERS)[number];

/** Where a server's program lies, null where it is not installed. */
export const findServer = (name: ServerName): string | null =>
  ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null;

/** Puts another place, and the test's port, into a recipe; a recipe that no longer says them is noticed. */
function adapt(recipe: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The recipe has no “${from}”`);
      return text.replaceAll(from, to);
    },
    readFileSync(join("src/serve", recipe), "utf8"),
  );
}

const PLACE = "/srv/bulletin/_site";

const RECIPES: Readonly<
  Record<ServerName, (folder: string, site: string, port: number) => readonly string[]>
> = {
  nginx(folder, site, port) {
    const recipe = adapt("nginx.conf", {
      [PLACE]: site,
      "listen 80;": `listen 127.0.0.1:${port};`,
      "listen [::]:80;": `listen [::1]:${port};`,
    });
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const main = [
      "daemon off; master_process off;",
      `pid ${folder}/pid; error_log ${folder}/error.log;`,
      "events {}",
      `http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${paths.join(" ")}`,
      recipe,
      "}",
    ];
    writeFileSync(join(folder, "main.conf"), main.join("\n"));
    return ["-c", join(folder, "main.conf")];
  },
  caddy(folder, site, port) {
    const recipe = adapt("Caddyfile", {
      [PLACE]: site,
      ":80 {": `http://127.0.0.1:${port}, http://[::1]:${port} {`,
    });
    writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n\tauto_https off\n}\n${recipe}`);
    return ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
  },
};

/** Starts a server with its recipe on a free port of this machine, its root a symbolic link to the site. */
export async function startServer(
  name: ServerName,
  site: string,
): Promise<{ address: string; address6: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "bulletin-server-"));
  const link = join(folder, "site");
  symlinkSync(resolve(site), link);
  mkdirSync(join(folder, "home"));
  const port = await freePort();
  const program = findServer(name) ?? name;
  const server = spawn(program, RECIPES[name](folder, link, port), {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: join(folder, "home") },
  });
  let said = "";
  server.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const address = `http://127.0.0.1:${port}`;
  const isUp = await answers(server, address);
  const close = async (): Promise<void> => {
    const ended = new Promise((done) => server.once("close", done));
    if (server.exitCode === null && server.kill()) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  if (!isUp) {
    await close();
    throw new Error(`${name} does not start:\n${said}`);
  }
  return { address, address6: `http://[::1]:${port}`, close };
}

async function answers(server: ChildProcess, address: string): Promise<boolean> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}
