import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { render } from "preact-render-to-string";
import { DeskDocument } from "../../layouts/desk/document.tsx";
import { codeOf } from "../base/errors.ts";
import { withBase } from "../bulletin/address.ts";
import { deskHeaders } from "../publish/headers.ts";
import { mediaType } from "../publish/media-type.ts";
import { type Action, Refusal } from "./action.ts";
import { api } from "./api.ts";
import type { DeskAssets } from "./assets.ts";
import type { Desk } from "./desk.ts";
import { pages } from "./pages.ts";
import { LARGEST_TEXT, readBody } from "./read-body.ts";

/** The desk's folder, below the site's base. */
const DESK = "desk/";
const TOKEN_HEADER = "x-desk-token";

const actions: ReadonlyMap<string, Action> = new Map(Object.entries<Action>(api));

/** Answers what is asked for below `/desk/`; false for everything else. The server has looked at `Host` and `Origin` already. */
export const answerDesk =
  (desk: Desk, assets: DeskAssets) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const { base } = desk.shown().edition.site;
    const { pathname, searchParams } = new URL(request.url ?? "", "http://desk");
    if (!pathname.startsWith(base + DESK)) return false;
    const path = pathname.slice(base.length + DESK.length);
    const nonce = randomBytes(16).toString("base64");
    for (const [name, value] of Object.entries(deskHeaders(nonce))) response.setHeader(name, value);
    const { assets: ofSite, site } = desk.shown().edition;
    if (desk.passphrase && !desk.passphrase.lets(request))
      void desk.passphrase.ask(request, response, site.base + DESK, withBase(site.base, ofSite.style));
    else if (path.startsWith("api/")) void answerCall(desk, path.slice("api/".length), request, response);
    else if (request.method !== "GET" && request.method !== "HEAD")
      response.writeHead(405, { allow: "GET, HEAD" }).end();
    else answerPage(desk, assets, { path, query: searchParams, nonce }, response);
    return true;
  };

function answerPage(
  desk: Desk,
  assets: DeskAssets,
  { path, query, nonce }: { path: string; query: URLSearchParams; nonce: string },
  response: ServerResponse,
): void {
  const asset = path.startsWith("assets/") ? assets.files.get(path.slice("assets/".length)) : undefined;
  if (asset) {
    response.writeHead(200, { "content-type": mediaType(path) }).end(asset);
    return;
  }
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (!page) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("编辑台里没有这一页。\n");
    return;
  }
  try {
    const html = render(DeskDocument({ desk, assets, nonce, children: page.render(desk, query) }));
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html>\n${html}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`${error.message}\n`);
  }
}

/** A call: `POST` with the token of this start. 403 without, 400 for what is no input, 409 with the reason where it can't be done. */
async function answerCall(
  desk: Desk,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = (status: number, value: unknown): void => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(value ?? null));
  };
  try {
    const called = actions.get(name);
    if (!isOwn(request, desk.token)) return answer(403, { message: "编辑台重新启动过，请重新打开这一页。" });
    if (request.method !== "POST" || !called) return answer(404, { message: "编辑台没有这项功能。" });
    const body = await readBody(request, called.upload ?? LARGEST_TEXT);
    const given = called.upload === null ? parseJson(body) : queryOf(request);
    const { data, success } = called.input.safeParse(given);
    if (!success) return answer(400, { message: "编辑台没有看懂这个请求。" });
    answer(200, await called.run(desk, data, body));
  } catch (error) {
    if (error instanceof Refusal) return answer(409, { message: error.message });
    process.stderr.write(`${name}：${String(error)}\n`);
    answer(500, { message: `没有做成：${reasonOf(error)}` });
  }
}

/** What other pages and programs can't send: the token that only a page of the desk was given. */
function isOwn({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(String(headers[TOKEN_HEADER] ?? ""));
  const wanted = Buffer.from(token);
  const site = headers["sec-fetch-site"];
  return (
    given.length === wanted.length &&
    timingSafeEqual(given, wanted) &&
    (site === undefined || site === "same-origin")
  );
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

const queryOf = ({ url = "" }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(new URL(url, "http://desk").searchParams);

/** What the machine refused, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘空间不够。请清理磁盘以后再试。",
  EDQUOT: "磁盘配额用完了。请清理磁盘以后再试。",
  EACCES: "没有写这个文件的权限。",
  EPERM: "没有写这个文件的权限，或者它正被别的程序占用。",
  EROFS: "磁盘是只读的。",
  EBUSY: "文件正被别的程序占用，请关掉那个程序再试。",
  ENOENT: "文件或文件夹不见了，可能已经改名或移走。",
  EIO: "磁盘读写出错。",
};
const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error) ?? ""] ?? "程序出了错，原因见运行编辑台的窗口。";
