import type { z } from "zod";
import type { Desk } from "./desk.ts";

/** A call of the desk: `POST /desk/api/NAME`. What `run` returns is answered as JSON. */
export interface Action<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input;
  /** bytes that the request may have; null where its body is the input as JSON */
  readonly upload: number | null;
  readonly run: (desk: Desk, input: z.output<Input>, body: Buffer) => Output | Promise<Output>;
}

/** A call with JSON. */
export const action = <Input extends z.ZodType, Output>(
  input: Input,
  run: (desk: Desk, input: z.output<Input>) => Output | Promise<Output>,
): Action<Input, Output> => ({ input, upload: null, run });

/** A call with a file as its body, up to so many bytes; the input, whose values are all texts, is in the query. */
export const upload = <Input extends z.ZodType, Output>(
  most: number,
  input: Input,
  run: (desk: Desk, input: z.output<Input>, body: Buffer) => Output | Promise<Output>,
): Action<Input, Output> => ({ input, upload: most, run });

/** What cannot be done, in words for the editor; answered with status 409. */
export class Refusal extends Error {}
