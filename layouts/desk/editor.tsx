import type { Desk } from "../../src/desk/desk.ts";
import { Buttons, EDITOR_BUTTONS } from "./buttons.tsx";

/** One issue being edited; the script fills it. */
export function EditorPage({ desk, name }: { desk: Desk; name: string }) {
  desk.workspace.find(name);
  return (
    <section data-desk-page="editor" data-desk-file={name}>
      <Buttons buttons={EDITOR_BUTTONS} home={desk.shown().edition.link("/desk/")} />
      <div data-desk-text />
    </section>
  );
}
