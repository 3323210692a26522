import { issuePath } from "../../src/bulletin/address.ts";
import { fullIssueLabel, numberLabel } from "../../src/bulletin/issue-number.ts";
import { numberOf } from "../../src/content/scan.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { Buttons, EDITOR_BUTTONS } from "./buttons.tsx";

/** One issue being edited: what the page says of it, how its text is written, and how readers will see it. The script fills it. */
export function EditorPage({ desk, name }: { desk: Desk; name: string }) {
  const source = desk.workspace.find(name);
  const { edition } = desk.shown();
  const home = edition.link("/desk/");
  const { files, readings } = desk.workspace.gathered;
  const issue = readings[files.indexOf(source)]?.issue;
  return (
    <div class="desk-editor" data-desk-page="editor" data-desk-file={name}>
      <div class="desk-top">
        <div class="desk-name">
          <a href={home}>全部简报</a>
          <h1>{issue ? fullIssueLabel(issue) : `${source.year}年${numberLabel(numberOf(source))}`}</h1>
        </div>
        <p class="desk-review" role="status" data-desk-review />
        <p class="desk-state" role="status" data-desk-state />
        <div class="desk-buttons">
          <button type="button" class="quiet" data-desk-action="save">
            保存
          </button>
        </div>
        <Buttons buttons={EDITOR_BUTTONS} home={home} />
      </div>
      <div data-desk-notices />
      <div class="desk-columns">
        <div class="desk-write">
          <section class="desk-form" aria-labelledby="desk-form-title">
            <h2 id="desk-form-title">这一期</h2>
            <div data-desk-form>
              <p>正在打开……</p>
            </div>
          </section>
          <section class="desk-body" aria-labelledby="desk-body-title">
            <h2 id="desk-body-title">正文</h2>
            <div class="desk-tools" role="toolbar" aria-label="插入" data-desk-tools />
            <div data-desk-text />
          </section>
        </div>
        <div class="desk-see">
          <div data-desk-questions />
          <section class="desk-problems" aria-labelledby="desk-problems-title" data-desk-problems />
          <section class="desk-page" aria-labelledby="desk-page-title">
            <header>
              <h2 id="desk-page-title">读者看到的</h2>
              <button type="button" class="quiet" data-desk-action="paper">
                看印刷版
              </button>
              {issue && (
                <a href={edition.link(issuePath(issue))} target="_blank" rel="noopener">
                  在新窗口打开
                </a>
              )}
            </header>
            <p class="desk-page-note" role="status" data-desk-page-note />
            <iframe title="读者看到的网页" sandbox="allow-same-origin allow-modals" data-desk-frame />
          </section>
        </div>
      </div>
    </div>
  );
}
