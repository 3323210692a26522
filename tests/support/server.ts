import { createServer, type Server } from "node:http";
import sirv from "sirv";
import { SAFETY_HEADERS } from "../../src/publish/headers.ts";

/** Serves a built site below its base on a free port of this machine, as any static server would, under the strict policy. */
export async function serveSite(site: {
  folder: string;
  base: string;
}): Promise<{ address: string; close: () => void }> {
  const files = sirv(site.folder, {
    dev: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(SAFETY_HEADERS)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const missing = (): void => {
      response.statusCode = 404;
      response.end("404");
    };
    if (!path.startsWith(site.base)) return missing();
    // sirv leaves this one encoded; servers decode it.
    request.url = `/${path.slice(site.base.length)}`.replaceAll("%2B", "+");
    files(request, response, missing);
  });
  return listen(server, site.base);
}

/** Has a server answer on a free port of this machine. */
export async function listen(server: Server, base = "/"): Promise<{ address: string; close: () => void }> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}

/** A port of this machine that nothing listens on, for a process that must be told one. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  const { address } = await listen(probe);
  await new Promise((done) => probe.close(done));
  return Number(new URL(address).port);
}
