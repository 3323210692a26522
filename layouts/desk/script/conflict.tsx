import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DecisionProps {
  readonly title?: string;
  /** why there are two texts */
  readonly why: string;
  readonly leftLabel: string;
  readonly rightLabel: string;
  readonly left: string;
  readonly right: string;
  /** the text that stays: the left one, or the right one as the editor has left it */
  readonly onDecide: (text: string) => void;
  /** where nothing needs to be decided */
  readonly onCancel?: () => void;
}

/** Shows two texts of one file side by side, until the editor has decided which stays. */
export function askWhich(props: DecisionProps): void {
  const dialog = document.createElement("dialog");
  dialog.className = "desk-dialog is-wide";
  dialog.setAttribute("aria-labelledby", "desk-decision");
  dialog.dataset.deskConflict = "";
  const { onDecide, onCancel } = props;
  const close = (): void => {
    dialog.close();
    render(null, dialog);
    dialog.remove();
  };
  const cancel =
    onCancel &&
    ((): void => {
      close();
      onCancel();
    });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    // What must be decided is not decided by a key that was pressed by chance.
    cancel?.();
  });
  const decide = (text: string): void => {
    close();
    onDecide(text);
  };
  document.body.append(dialog);
  dialog.showModal();
  render(<Decision {...props} onDecide={decide} {...(cancel ? { onCancel: cancel } : {})} />, dialog);
}

function Decision(props: DecisionProps) {
  const { title = "请决定留下哪一份", why, leftLabel, rightLabel, left, right, onDecide, onCancel } = props;
  const place = useRef<HTMLDivElement>(null);
  const read = useRef(() => right);
  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    import("./code-mirror.ts").then(
      ({ openMerge }) => {
        read.current = openMerge(parent, left, right);
      },
      () => {
        parent.textContent = right;
      },
    );
  }, [left, right]);
  return (
    <>
      <div class="desk-dialog-head">
        <h2 id="desk-decision">{title}</h2>
      </div>
      <p>{why}两份文字都在下面，不同的地方标了颜色。右边的可以直接改；点中间的箭头，就用左边的那一处。</p>
      <div class="desk-sides">
        <strong>{leftLabel}</strong>
        <strong>{rightLabel}</strong>
      </div>
      <div class="desk-merge" ref={place} />
      <div class="desk-buttons">
        <button type="button" data-desk-keep="right" onClick={() => onDecide(read.current())}>
          用右边的
        </button>
        <button type="button" class="quiet" data-desk-keep="left" onClick={() => onDecide(left)}>
          用左边的
        </button>
        {onCancel && (
          <button type="button" class="quiet" onClick={onCancel}>
            不改
          </button>
        )}
      </div>
    </>
  );
}
