import { takeDrop, takePaste } from "./paste.ts";
import { difference, type Place, type TextEditor, type TextEditorOptions } from "./text-editor.ts";

/** A plain text area. */
export function openTextArea({ parent, text, onChange }: TextEditorOptions): TextEditor {
  const area = document.createElement("textarea");
  area.className = "desk-plain";
  area.setAttribute("aria-label", "正文");
  area.value = text;
  let isComposing = false;
  area.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  area.addEventListener("compositionend", () => {
    isComposing = false;
    onChange();
  });
  area.addEventListener("input", onChange);
  parent.append(area);
  const place: Place = {
    around: () => ({
      before: area.value.slice(0, area.selectionStart),
      selected: area.value.slice(area.selectionStart, area.selectionEnd),
      behind: area.value.slice(area.selectionEnd),
    }),
    insert(inserted, select) {
      const { selectionStart: start, selectionEnd: end } = area;
      area.setRangeText(inserted, start, end, "end");
      if (select) area.setSelectionRange(start + select.from, start + select.to);
      area.focus();
      onChange();
    },
  };
  area.addEventListener("paste", (event) => takePaste(event, place));
  // Where a file is dropped can't be made out in a text area: it goes to the cursor.
  area.addEventListener("dragover", (event) => event.preventDefault());
  area.addEventListener("drop", (event) => takeDrop(event, place, () => {}));
  const offsetOf = (line: number): number =>
    area.value
      .split("\n")
      .slice(0, line - 1)
      .reduce((sum, { length }) => sum + length + 1, 0);
  return {
    ...place,
    text: () => area.value,
    setText(wanted) {
      const { from, to, insert } = difference(area.value, wanted);
      if (from < to || insert !== "") area.setRangeText(insert, from, to, "preserve");
      onChange();
    },
    goTo(line, column, length) {
      const start = offsetOf(line) + column - 1;
      area.focus();
      area.setSelectionRange(start, start + length);
    },
    mark: () => {},
    isComposing: () => isComposing,
  };
}
