import { render } from "preact";
import type { Editing } from "./actions.ts";
import { CallError, call } from "./call.ts";
import { tell } from "./dialog.tsx";

/** What the import asks about a draft, beside the text, question by question. */
export async function showQuestions(editing: Editing): Promise<void> {
  const place = document.querySelector("[data-desk-questions]");
  if (!place) return;
  const questions = await call("questions", { file: editing.file }).catch(() => []); // saving says what is wrong
  const settle = async (question: string): Promise<void> => {
    try {
      await editing.save();
      await call("settle", { file: editing.file, question });
      await editing.reopen();
      await showQuestions(editing);
    } catch (error) {
      if (error instanceof CallError) tell("没有记下", [error.message]);
    }
  };
  render(
    questions.length > 0 && (
      <section class="desk-questions" aria-labelledby="desk-questions-title">
        <h2 id="desk-questions-title">请对照原件核对（{questions.length}处）</h2>
        <ol>
          {questions.map((question) => (
            <li key={question}>
              {question}{" "}
              <button type="button" class="quiet" data-desk-settle onClick={() => void settle(question)}>
                核对过了
              </button>
            </li>
          ))}
        </ol>
      </section>
    ),
    place,
  );
}
