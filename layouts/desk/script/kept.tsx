import { render } from "preact";
import { call, type Output } from "./call.ts";
import { askWhich } from "./conflict.tsx";
import { forgetStored, readStored } from "./saver.ts";

interface KeptOptions {
  readonly place: HTMLElement;
  readonly file: string;
  readonly opened: Output<"open">;
  /** the text as it stands now */
  readonly text: () => string;
  /** puts the text that the editor has decided on in the place of it, and saves it */
  readonly onDecide: (text: string) => Promise<void>;
}

/** Offers what was typed and never got into the file, before a crash or in other windows: one text after the other, newest first. */
export function offerKept({ opened, file, ...options }: KeptOptions): void {
  const inJournal = opened.kept.map(({ window, ...kept }) => ({
    ...kept,
    forget: () => void call("forget", { file, window }),
  }));
  const stored = readStored(file);
  const inBrowser = stored ? [{ ...stored, forget: () => forgetStored(file) }] : [];
  offer(
    [...inJournal, ...inBrowser].sort((a, b) => b.time - a.time),
    options,
  );
}

interface Kept {
  readonly text: string;
  /** when it was typed, as milliseconds */
  readonly time: number;
  readonly forget: () => void;
}

function offer([kept, ...others]: readonly Kept[], options: Omit<KeptOptions, "opened" | "file">): void {
  const { place, text, onDecide } = options;
  render(null, place);
  if (!kept) return;
  const forget = (): void => {
    kept.forget();
    offer(others, options);
  };
  if (kept.text === text()) {
    forget();
    return;
  }
  const compare = (): void =>
    askWhich({
      why: "上次写的文字没有全部存进文件。",
      leftLabel: "文件里的",
      rightLabel: "上次写的",
      left: text(),
      right: kept.text,
      onDecide: (decided) => void onDecide(decided).then(forget),
    });
  render(
    <div class="notice desk-kept" data-desk-kept>
      <p>
        {new Date(kept.time).toLocaleString("zh-CN", { dateStyle: "medium", timeStyle: "short" })}
        写的文字没有全部存进文件，替您留着。
      </p>
      <div class="desk-buttons">
        <button type="button" onClick={compare}>
          看看有什么不同
        </button>
        <button type="button" class="quiet" onClick={forget}>
          不要了
        </button>
      </div>
    </div>,
    place,
  );
}
