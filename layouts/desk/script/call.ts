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
const HEADERS = { "x-desk-token": deskToken };

/** Asks the desk. @throws CallError with what went wrong, in words */
export const call = <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> =>
  ask(name, { headers: { ...HEADERS, "content-type": "application/json" }, body: JSON.stringify(input) });

/** Sends a file to an `upload` action. */
export const send = <N extends Name>(
  name: N,
  input: Record<string, string>,
  file: Blob,
): Promise<Output<N>> => ask(`${name}?${new URLSearchParams(input)}`, { headers: HEADERS, body: file });

async function ask<Answer>(path: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(`${deskHome}api/${path}`, { method: "POST", ...request }).catch(() => null);
  if (!response) throw new CallError(0, "编辑台已经停止了：请在电脑上重新运行 npm start。");
  const answer = await response.json().catch(() => ({ message: "编辑台的回答不完整，请再试一次。" }));
  if (!response.ok) throw new CallError(response.status, answer.message);
  return answer;
}
