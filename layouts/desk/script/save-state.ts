import { tellSaved } from "./saved.ts";
import type { SaveState } from "./saver.ts";

/** Says on the page how the text stands. */
export function showSaveState(place: HTMLElement, state: SaveState): void {
  place.dataset.kind = state.kind;
  place.toggleAttribute("data-desk-saved", state.kind === "saved");
  place.textContent = wordsFor(state);
  if (state.kind === "saved" && state.time) tellSaved();
}

function wordsFor(state: SaveState): string {
  if (state.kind === "failed") return state.message;
  if (state.kind === "unsaved") return "正在存……";
  if (!state.time) return "已存好";
  return `已存好 ${state.time.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })}`;
}
