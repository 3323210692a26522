import type { Desk } from "../../src/desk/desk.ts";
import { settingsLabel } from "../../src/desk/settings.ts";
import { Buttons, SETTINGS_BUTTONS } from "./buttons.tsx";

/** A settings file being edited: its text, and what is wrong with it. The script fills it. */
export function SettingsPage({ desk, name }: { desk: Desk; name: string }) {
  desk.workspace.fileOf(name);
  const home = desk.shown().edition.link("/desk/");
  return (
    <div class="desk-editor" data-desk-page="editor" data-desk-file={name}>
      <div class="desk-top">
        <div class="desk-name">
          <a href={home}>全部简报</a>
          <h1>
            {settingsLabel(name)}（{name}）
          </h1>
        </div>
        <p class="desk-state" role="status" data-desk-state />
        <div class="desk-buttons">
          <button type="button" class="quiet" data-desk-action="save">
            保存
          </button>
        </div>
        <Buttons buttons={SETTINGS_BUTTONS} home={home} />
      </div>
      <div data-desk-notices />
      <div class="desk-columns">
        <div class="desk-write">
          <section class="desk-body" aria-labelledby="desk-body-title">
            <h2 id="desk-body-title">文字</h2>
            <p class="desk-help">
              每行是“名称: 内容”，名称不要改，冒号用英文半角；“#”后面的是说明。存好以后，网站马上跟着变。
            </p>
            <div data-desk-text />
          </section>
        </div>
        <div class="desk-see">
          <section class="desk-problems" aria-labelledby="desk-problems-title" data-desk-problems />
        </div>
      </div>
    </div>
  );
}
