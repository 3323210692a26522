import { listen } from "./actions.ts";
import { openEditor } from "./editor.tsx";

const page = document.querySelector<HTMLElement>("[data-desk-page]");
const file = page?.dataset.deskFile;
if (page && file !== undefined) openEditor(page, file).then(listen, console.error);
else listen(null);
