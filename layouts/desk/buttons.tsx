/** A button of the desk. What it does, a handler of the same name says: `script/actions.ts`. */
interface DeskButton {
  /** `data-desk-action`; tests and handlers lean on it */
  readonly action: string;
  readonly label: string;
  /** the page below `/desk/` that it leads to, where it needs no handler */
  readonly page?: string;
  /** whether it is what most come for */
  readonly isMain?: boolean;
}

/** On top of the overview, in this order. */
export const OVERVIEW_BUTTONS: readonly DeskButton[] = [
  { action: "new", label: "新建", isMain: true },
  { action: "import", label: "导入" },
  { action: "check", label: "检查" },
  { action: "publish", label: "发布" },
];

/** On top of an issue that is edited, after those of the editor itself. */
export const EDITOR_BUTTONS: readonly DeskButton[] = [
  { action: "attach", label: "图片和附件" },
  { action: "review", label: "送审和签发" },
  { action: "correct", label: "更正" },
  { action: "withdraw", label: "撤回" },
  { action: "history", label: "以前的版本" },
];

/** The same for a settings file. */
export const SETTINGS_BUTTONS: readonly DeskButton[] = [{ action: "history", label: "以前的版本" }];

/** A row of buttons; those that lead to a page are links. */
export function Buttons({ buttons, home }: { buttons: readonly DeskButton[]; home: string }) {
  return (
    <div class="desk-buttons">
      {buttons.map(({ action, label, page, isMain = false }) =>
        page === undefined ? (
          <button key={action} type="button" class={isMain ? undefined : "quiet"} data-desk-action={action}>
            {label}
          </button>
        ) : (
          <a
            key={action}
            class={`desk-button ${isMain ? "" : "quiet"}`}
            href={home + page}
            data-desk-action={action}
          >
            {label}
          </a>
        ),
      )}
    </div>
  );
}
