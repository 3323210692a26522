import { EditorView } from "@codemirror/view";
import { attachFiles } from "./attach.tsx";
import { CallError, call } from "./call.ts";
import { tell } from "./dialog.tsx";

const openFile = (): string =>
  document.querySelector<HTMLElement>("[data-desk-file]")?.dataset.deskFile ?? "";

/** What Word, WPS and web pages put on the clipboard becomes Markdown; pictures and documents go into the folder. */
export const pasteAndDrop = EditorView.domEventHandlers({
  paste(event, view) {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const files = [...(event.clipboardData?.files ?? [])];
    if (html === "" && files.length === 0) return false;
    event.preventDefault();
    // Word puts a picture of the text beside the text.
    if (html === "") void attachFiles(openFile(), files, inserter(view));
    else void paste(html, event.clipboardData?.getData("text/plain") ?? "", view);
    return true;
  },
  drop(event, view) {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return false;
    event.preventDefault();
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
    if (at !== null) view.dispatch({ selection: { anchor: at } });
    void attachFiles(openFile(), files, inserter(view));
    return true;
  },
});

const inserter =
  (view: EditorView) =>
  (text: string): void => {
    view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
    view.focus();
  };

async function paste(html: string, plain: string, view: EditorView): Promise<void> {
  const insert = inserter(view);
  try {
    const { markdown, remarks } = await call("paste", { file: openFile(), html });
    insert(isOneLine(markdown) ? markdown.trim() : markdown);
    if (remarks.length > 0) tell("粘贴进来了，请看一看", remarks);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    insert(plain); // nothing that was copied is lost
    tell("只粘贴了文字", [error.message]);
  }
}

const isOneLine = (markdown: string): boolean => !markdown.trim().includes("\n");
