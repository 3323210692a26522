import { listen } from "./actions.ts";
import "./amend.tsx";
import "./attach.tsx";
import "./bring-in.tsx";
import { openEditor } from "./editor.tsx";
import "./history.tsx";
import "./overview.tsx";
import "./publish.tsx";
import { showQuestions } from "./questions.tsx";
import { followReview } from "./review.tsx";

const page = document.querySelector<HTMLElement>("[data-desk-page]");
const file = page?.dataset.deskFile;
if (page && file !== undefined)
  openEditor(page, file).then((editing) => {
    listen(editing);
    if (!document.querySelector("[data-desk-questions]")) return; // settings
    void showQuestions(editing);
    followReview(editing);
  }, console.error);
else listen(null);
