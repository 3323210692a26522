import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { type LocalServer, listenLocally } from "../../src/base/local-server.ts";
import { atOnce } from "../../src/base/steps.ts";
import { archiveOf, judge } from "../../src/content/load.ts";
import { ReadingCache } from "../../src/content/reading-cache.ts";
import { type Desk, newToken } from "../../src/desk/desk.ts";
import { Journal } from "../../src/desk/journal.ts";
import type { Passphrase } from "../../src/desk/passphrase.ts";
import { answerDesk } from "../../src/desk/router.ts";
import { Workspace } from "../../src/desk/workspace.ts";
import { readAssets } from "../../src/publish/assets.ts";
import { Edition } from "../../src/publish/edition.ts";
import { SITE } from "../content/archive-folder.ts";

export interface DeskServer extends LocalServer {
  readonly desk: Desk;
  /** calls an action as the desk's own page does */
  readonly call: (
    name: string,
    input: unknown,
  ) => Promise<{ status: number; value: Record<string, unknown> }>;
}

/** The desk of a content folder on a port of its own, without what the browser loads. */
export async function serveDesk(content: string, passphrase: Passphrase | null = null): Promise<DeskServer> {
  const workspace = new Workspace(content, new ReadingCache(content));
  const { archive, problems } = atOnce(archiveOf(atOnce(judge(workspace.gathered, { drafts: true }))));
  if (!archive) throw new Error("The content has no archive");
  const edition = new Edition(archive, await readAssets(archive.site));
  const desk: Desk = {
    content,
    output: join(dirname(content), "site"),
    token: newToken(),
    passphrase,
    workspace,
    journal: new Journal(content),
    shown: () => ({ archive, edition, problems }),
  };
  const answer = answerDesk(desk, { script: "desk.js", style: "desk.css", files: new Map() });
  const server = await listenLocally(
    (request, response) => {
      if (!answer(request, response)) response.writeHead(404).end();
    },
    { host: "", port: 0 },
  );
  const call: DeskServer["call"] = async (name, input) => {
    const response = await fetch(`${server.address.replace("localhost", "127.0.0.1")}/desk/api/${name}`, {
      method: "POST",
      // A connection that is kept is closed by the server while a test runs other programs.
      headers: { "x-desk-token": desk.token, connection: "close" },
      body: JSON.stringify(input),
    });
    return { status: response.status, value: await response.json().catch(() => ({})) };
  };
  return { ...server, desk, call };
}

/** A folder with these texts in its `content/`, and its desk, until the tests of the file are over. */
export async function openDesk(
  texts: Readonly<Record<string, string>>,
): Promise<{ root: string; server: DeskServer }> {
  const root = mkdtempSync(join(tmpdir(), "bulletin-"));
  for (const [name, text] of Object.entries({ "site.yaml": SITE, ...texts })) {
    const path = join(root, "content", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const server = await serveDesk(join(root, "content"));
  afterAll(() => {
    server.close();
    rmSync(root, { recursive: true, force: true });
  });
  return { root, server };
}
