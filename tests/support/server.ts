import { createServer } from "node:http";
import sirv from "sirv";

/** The policy that the site must live with: nothing but its own files, no inline script or style. */
export const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves a built site below its base on a free port of this machine, as any static server would, under the strict policy. */
export async function serveSite(site: {
  folder: string;
  base: string;
}): Promise<{ address: string; close: () => void }> {
  const files = sirv(site.folder, {
    dev: true,
    setHeaders: (response) => {
      response.setHeader("Content-Security-Policy", STRICT_POLICY);
    },
  });
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const missing = (): void => {
      response.statusCode = 404;
      response.end("404");
    };
    if (!path.startsWith(site.base)) return missing();
    request.url = `/${path.slice(site.base.length)}`;
    files(request, response, missing);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}${site.base}`, close: () => server.close() };
}
