import { attachFiles } from "./attach.tsx";
import { CallError, call } from "./call.ts";
import { tell } from "./dialog.tsx";
import { insertBlock, type Place } from "./text-editor.ts";

const openFile = (): string =>
  document.querySelector<HTMLElement>("[data-desk-file]")?.dataset.deskFile ?? "";

/** Settings have neither pictures nor formatted text. */
const isIssue = (): boolean => openFile().endsWith(".md");

/**
 * What Word, WPS and web pages put on the clipboard becomes Markdown; pictures and documents go into the issue's folder. False for plain
 * text, which the editor takes itself.
 */
export function takePaste(event: ClipboardEvent, place: Place): boolean {
  const html = event.clipboardData?.getData("text/html") ?? "";
  const files = [...(event.clipboardData?.files ?? [])];
  if (!isIssue() || (html === "" && files.length === 0)) return false;
  event.preventDefault();
  // Word puts a picture of the text beside the text.
  if (html === "") void attachFiles(openFile(), files, place);
  else void paste(html, event.clipboardData?.getData("text/plain") ?? "", place);
  return true;
}

/** The same for files that are dropped. @param point puts the cursor where they were dropped */
export function takeDrop(event: DragEvent, place: Place, point: () => void): boolean {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (!isIssue() || files.length === 0) return false;
  event.preventDefault();
  point();
  void attachFiles(openFile(), files, place);
  return true;
}

async function paste(html: string, plain: string, place: Place): Promise<void> {
  try {
    const { markdown, remarks } = await call("paste", { file: openFile(), html });
    const text = markdown.trim();
    // A few words go into the line that is being written; a headline, a table or several paragraphs stand by themselves.
    if (isWords(text)) place.insert(text);
    else insertBlock(place, text);
    if (remarks.length > 0) tell("粘贴进来了，请看一看", remarks);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    place.insert(plain); // nothing that was copied is lost
    tell("只粘贴了文字", [error.message]);
  }
}

const isWords = (markdown: string): boolean => !/\n|^(#{1,6} |!\[)/.test(markdown);
