const PAUSE = 200;

/** Calls back when the reader has paused in typing. While an input method composes, nothing is called: those are no words yet. */
export function afterPause(input: HTMLInputElement, callback: () => void): void {
  let timer = 0;
  let isComposing = false;
  let last = input.value.trim();
  const schedule = (): void => {
    clearTimeout(timer);
    if (isComposing) return;
    timer = window.setTimeout(() => {
      const value = input.value.trim();
      if (value === last) return;
      last = value;
      callback();
    }, PAUSE);
  };
  input.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    schedule();
  });
  input.addEventListener("input", schedule);
  // A form that is sent is answered at once: the pause must not ask again.
  input.form?.addEventListener("submit", () => {
    clearTimeout(timer);
    last = input.value.trim();
  });
}
