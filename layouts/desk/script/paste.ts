import { attachFiles } from "./attach.tsx";
import { CallError, call } from "./call.ts";
import { tell } from "./dialog.tsx";

type Insert = (text: string) => void;

const openFile = (): string =>
  document.querySelector<HTMLElement>("[data-desk-file]")?.dataset.deskFile ?? "";

/** Settings have neither pictures nor formatted text. */
const isIssue = (): boolean => openFile().endsWith(".md");

/**
 * What Word, WPS and web pages put on the clipboard becomes Markdown; pictures and documents go into the issue's folder. False for plain
 * text, which the editor takes itself.
 */
export function takePaste(event: ClipboardEvent, insert: Insert): boolean {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const files = [...(event.clipboardData?.files ?? [])];
  if (!isIssue() || (html === "" && files.length === 0)) return false;
  event.preventDefault();
  // Word puts a picture of the text beside the text.
  if (html === "") void attachFiles(openFile(), files, insert);
  else void paste(html, event.clipboardData?.getData("text/plain") ?? "", insert);
  return true;
}

/** The same for files that are dropped. @param place puts the cursor where they were dropped */
export function takeDrop(event: DragEvent, insert: Insert, place: () => void): boolean {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (!isIssue() || files.length === 0) return false;
  event.preventDefault();
  place();
  void attachFiles(openFile(), files, insert);
  return true;
}

async function paste(html: string, plain: string, insert: Insert): Promise<void> {
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
