import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { isIP } from "node:net";
import { hostname } from "node:os";
import { codeOf, UsageError } from "./errors.ts";

/** The option of every command that serves something. */
export const hostOption = {
  value: "ADDRESS",
  help: "让别的电脑也能打开：写这台电脑的地址，或写 0.0.0.0（全部地址）；不写时只有本机能打开",
  fallback: "",
} as const;

const LOOPBACK = ["127.0.0.1", "::1"];
/** So many ports are tried before giving up. */
const PORTS = 10;

export interface LocalServer {
  /** where a browser opens it: `http://localhost:8080` */
  readonly address: string;
  readonly close: () => void;
}

/**
 * Listens for this machine alone, or on the address that `host` names. Only requests that were meant for it come through: a page of
 * another site must neither read what is served here nor be told of it.
 *
 * @param port the first that is free from here on is taken; 0 for any
 */
export async function listenLocally(
  answer: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<LocalServer> {
  const guarded: RequestListener = (request, response) => {
    const refusal = refusalOf(request, host);
    if (refusal !== null) {
      response.writeHead(refusal, { "content-type": "text/plain; charset=utf-8" });
      response.end(refusal === 403 ? "这个网址不能从这里打开。\n" : "看不懂的请求。\n");
      return;
    }
    try {
      answer(request, response);
    } catch (error) {
      process.stderr.write(`${request.url}：${String(error)}\n`);
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end("这一页生成不了，原因见终端。\n");
    }
  };
  for (let tries = 0; ; tries++) {
    const servers: Server[] = [];
    try {
      for (const address of host === "" ? LOOPBACK : [host])
        await listenOn(address, portOf(servers[0]) ?? port + tries, guarded).then(
          (server) => servers.push(server),
          (error) => {
            // A machine without IPv6 has no ::1.
            if (servers.length === 0 || codeOf(error) === "EADDRINUSE") throw error;
          },
        );
      const close = (): void => {
        for (const server of servers) server.close().closeAllConnections();
      };
      const name = host === "" || isEverywhere(host) ? "localhost" : isIP(host) === 6 ? `[${host}]` : host;
      return { address: `http://${name}:${portOf(servers[0])}`, close };
    } catch (error) {
      for (const server of servers) server.close();
      const code = codeOf(error);
      if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EINVAL")
        throw new UsageError(`“${host}”不是这台电脑的地址。请写这台电脑的地址，或写 0.0.0.0。`);
      if (code !== "EADDRINUSE" || tries === PORTS || port + tries >= 65_535) throw error;
    }
  }
}

function listenOn(host: string, port: number, answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen({ host, port }, () => resolve(server));
  });
}

function portOf(server: Server | undefined): number | null {
  const bound = server?.address();
  return typeof bound === "object" && bound ? bound.port : null;
}

const isEverywhere = (host: string): boolean => host === "0.0.0.0" || host === "::";

/**
 * The status of a request that is not for us, or null. A name that somebody else has lead to this machine (DNS rebinding) is in `Host`;
 * a page of another site is in `Origin`, or in what browsers say of each request (Fetch Metadata), unless it merely links here.
 */
function refusalOf({ url = "", headers }: IncomingMessage, host: string): 400 | 403 | null {
  if (!url.startsWith("/")) return 400;
  if (!isOwn(hostnameOf(`http://${headers.host}`), host)) return 403;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 403;
  const isForeign = headers["sec-fetch-site"] === "cross-site" || headers["sec-fetch-site"] === "same-site";
  return isForeign && headers["sec-fetch-mode"] !== "navigate" ? 403 : null;
}

/** Without brackets: `::1`. */
const hostnameOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^\[(.*)\]$/, "$1") : "";

/** An address of numbers leads where it says; a name may lead anywhere. */
const isOwn = (name: string, host: string): boolean =>
  name === "localhost" ||
  LOOPBACK.includes(name) ||
  (host !== "" && (isIP(name) !== 0 || name === host.toLowerCase() || name === hostname().toLowerCase()));
