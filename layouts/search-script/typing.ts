const PAUSE = 200;

/**
 * Calls back when the reader has paused in typing; what changed since, the callback knows best. While an input method composes,
 * nothing is called: those are no words yet.
 */
export function afterPause(input: HTMLInputElement, callback: () => void): void {
  let timer = 0;
  let isComposing = false;
  const schedule = (): void => {
    clearTimeout(timer);
    if (!isComposing) timer = window.setTimeout(callback, PAUSE);
  };
  input.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    schedule();
  });
  input.addEventListener("input", (event) => {
    // One may have begun to compose before this script was there.
    if (event instanceof InputEvent && event.isComposing) isComposing = true;
    schedule();
  });
  // A form that is sent is answered at once: the pause must not ask again.
  input.form?.addEventListener("submit", () => clearTimeout(timer));
}
