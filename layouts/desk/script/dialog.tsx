import { type ComponentChildren, render } from "preact";

/** Asks or tells something above the page, until it is closed. @returns what closes it */
export function openDialog(
  title: string,
  content: (close: () => void) => ComponentChildren,
  onClose: () => void = () => {},
): () => void {
  const dialog = document.createElement("dialog");
  dialog.className = "desk-dialog";
  dialog.setAttribute("aria-labelledby", "desk-dialog-title");
  const close = (): void => dialog.close();
  dialog.addEventListener("close", () => {
    render(null, dialog);
    dialog.remove();
    onClose();
  });
  render(
    <>
      <div class="desk-dialog-head">
        <h2 id="desk-dialog-title">{title}</h2>
        <button type="button" class="quiet" onClick={close}>
          关闭
        </button>
      </div>
      {content(close)}
    </>,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  // What is asked for comes before the button that closes.
  dialog.querySelector<HTMLElement>("form :is(input, select, textarea)")?.focus();
  return close;
}

/** Tells something that the editor should read. */
export const tell = (title: string, lines: readonly string[]): void => {
  openDialog(title, () => (
    <ul data-desk-told>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ));
};
