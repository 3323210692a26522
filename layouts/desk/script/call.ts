import type { z } from "zod";
import type { Api } from "../../../src/desk/api.ts";

export type Name = keyof Api;
export type Input<N extends Name> = z.input<Api[N]["input"]>;
export type Output<N extends Name> = Awaited<ReturnType<Api[N]["run"]>>;

/** Why a call was not answered, in words for the editor. */
export class CallError extends Error {
  /** the answer's status; 0 where the desk does not run any more */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const { deskHome = "/desk/", deskToken = "" } = document.body.dataset;
let token = deskToken;
/** Browsers send no more than so many bytes for a page that is being left. */
const LARGEST_FAREWELL = 60_000;

/** Asks the desk. @param isLeaving the page is being left @throws CallError with what went wrong, in words */
export function call<N extends Name>(name: N, input: Input<N>, isLeaving = false): Promise<Output<N>> {
  const body = JSON.stringify(input);
  const keepalive = isLeaving && body.length < LARGEST_FAREWELL / 3;
  return ask(name, { headers: { "content-type": "application/json" }, body, keepalive });
}

/** Sends a file to an `upload` action. */
export const send = <N extends Name>(
  name: N,
  input: Record<string, string>,
  file: Blob,
): Promise<Output<N>> => ask(`${name}?${new URLSearchParams(input)}`, { headers: {}, body: file });

interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit;
  readonly keepalive?: boolean;
}

async function ask<Answer>(path: string, request: Request, isAgain = false): Promise<Answer> {
  const response = await fetch(`${deskHome}api/${path}`, {
    ...request,
    method: "POST",
    headers: { ...request.headers, "x-desk-token": token },
  }).catch(() => null);
  if (!response) throw new CallError(0, "编辑台停止了，文字还在这一页里。请重新启动编辑台，会接着存好。");
  // The desk was started again: this page is as good as a new one.
  if (response.status === 403 && !isAgain && (await renewToken())) return ask(path, request, true);
  const answer = await response.json().catch(() => ({ message: "编辑台的回答不完整，请再试一次。" }));
  if (!response.ok) throw new CallError(response.status, answer.message);
  return answer;
}

async function renewToken(): Promise<boolean> {
  const page = await fetch(deskHome).then(
    (response) => response.text(),
    () => "",
  );
  const { deskToken: renewed } = new DOMParser().parseFromString(page, "text/html").body.dataset;
  if (renewed === undefined || renewed === token) return false;
  token = renewed;
  return true;
}
