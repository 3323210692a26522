import type { Readable, Writable } from "node:stream";
import { intro, isCancel, select, text } from "@clack/prompts";
import { UsageError } from "../../base/errors.ts";
import type { Asker } from "./asker.ts";

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Asks on a terminal. The library's hints are English, so the questions carry Chinese ones. */
export const askOnTerminal = (streams: Streams): Asker => ({
  greet: (greeting) => intro(greeting, streams),
  async text({ message, initial, faultOf }) {
    return answered(
      await text({ ...streams, message, initialValue: initial, validate: (value) => faultOf(value ?? "") }),
    );
  },
  async choose({ message, likely, other, rest }) {
    const choices = [...likely, { value: OTHER }, ...rest];
    const chosen = await select({
      ...streams,
      message: `${message}（↑↓ 选择，回车确定）`,
      options: choices.map((choice) => ({ ...choice, label: choice.value || other })),
      maxItems: 12,
      showInstructions: false,
    });
    return answered(chosen) || null;
  },
});

/** Stands for null, which the library does not allow as a value. */
const OTHER = "";

function answered(answer: string | symbol): string {
  if (isCancel(answer)) throw new UsageError("已取消，没有写任何文件。");
  return String(answer);
}
