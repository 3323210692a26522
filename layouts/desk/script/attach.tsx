import { onAction } from "./actions.ts";
import { CallError, type Output, send } from "./call.ts";
import { openDialog, tell } from "./dialog.tsx";
import { insertBlock, type Place } from "./text-editor.ts";

type Stored = Output<"attach">;

/** Puts files into the folder, asks for the words of each, and puts its Markdown in: a picture as a paragraph, a document as words. */
export async function attachFiles(file: string, given: readonly File[], place: Place) {
  for (const one of given) {
    try {
      // Pictures of the clipboard are all called image.png.
      const stored = await send("attach", { file, name: one.name || "picture" }, one);
      const words = await askForWords(one.name, stored);
      if (words === null) continue;
      const link = `[${words}](${stored.path})`;
      if (stored.isPicture) insertBlock(place, `!${link}`);
      else place.insert(link);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      tell("没有放进来", [error.message]);
    }
  }
}

/** The text for the blind, or a link's words; null where the editor thinks better of it. */
function askForWords(name: string, { isPicture, path, bytes }: Stored): Promise<string | null> {
  return new Promise((resolve) => {
    openDialog(
      isPicture ? "这张图片上是什么" : "附件的名称",
      (close) => (
        <form
          class="desk-ask"
          onSubmit={(event) => {
            event.preventDefault();
            const words = new FormData(event.currentTarget).get("words");
            resolve(
              String(words)
                .replace(/[[\]\n]/g, " ")
                .trim(),
            );
            close();
          }}
        >
          <p>
            已存为 {path}，{sizeOf(bytes)}。
          </p>
          <label>
            {isPicture ? "写一句话，给看不见图片的读者听，也印在图片下面" : "读者看到的名称"}
            <input
              name="words"
              required
              maxLength={200}
              data-desk-words
              value={isPicture ? "" : stemOf(name)}
            />
          </label>
          <button type="submit">放进正文</button>
        </form>
      ),
      () => resolve(null),
    );
  });
}

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, "");

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Has the editor choose files. */
export function chooseFiles(accept: string, isSeveral: boolean): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.multiple = isSeveral;
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.click();
  });
}

onAction("attach", (editing) => {
  if (!editing) return;
  void chooseFiles("", true).then((files) => attachFiles(editing.file, files, editing.place));
});
