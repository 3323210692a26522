import type { Place } from "./text-editor.ts";

/** The issue that is being edited, for what works on it. */
export interface Editing {
  /** `2016/06.md` */
  readonly file: string;
  /** the whole file as it stands in the editor */
  readonly text: () => string;
  /** where the cursor is in the body */
  readonly place: Place;
  /** resolves when all is on disk; rejects where it can't be put there, which the editor has been told */
  readonly save: () => Promise<void>;
  /** puts another text in the place of all of it: a change like any other */
  readonly replace: (text: string) => Promise<void>;
  /** reads the file again, after an action has changed it on disk */
  readonly reopen: () => Promise<void>;
}

/** @param editing null on pages that edit no issue */
type Handler = (editing: Editing | null, button: HTMLElement) => void;

const handlers = new Map<string, Handler>();

/** Says what the buttons with `data-desk-action=NAME` do. */
export const onAction = (name: string, handler: Handler): void => {
  handlers.set(name, handler);
};

/** Has the buttons of the page work, those that come later too. */
export function listen(editing: Editing | null): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-desk-action]") : null;
    if (button) handlers.get(button.dataset.deskAction ?? "")?.(editing, button);
  });
}
