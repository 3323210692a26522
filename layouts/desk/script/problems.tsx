import type { DeskProblem } from "./text-editor.ts";

interface ProblemsProps {
  readonly problems: readonly DeskProblem[];
  readonly canFix: boolean;
  readonly onGo: (problem: DeskProblem) => void;
  readonly onMend: (problem: DeskProblem) => void;
  readonly onFix: () => void;
}

/** All problems of the issue, each with what is wrong, how to mend it, and where it can be done for the editor, a button. */
export function Problems({ problems, canFix, onGo, onMend, onFix }: ProblemsProps) {
  const errors = problems.filter(({ isError }) => isError).length;
  return (
    <>
      <header>
        <h2 id="desk-problems-title">检查</h2>
        <p role="status" data-desk-count>
          {summary(errors, problems.length - errors)}
        </p>
        {canFix && (
          <button type="button" class="quiet" data-desk-fix onClick={onFix}>
            全部改好
          </button>
        )}
      </header>
      {canFix && <p class="desk-hint">“全部改好”只去掉多余的空格、改正标点和数字的写法，不动文字。</p>}
      <ol>
        {problems.map((problem) => (
          <li
            key={`${problem.code} ${problem.line} ${problem.column} ${problem.message}`}
            data-problem
            data-code={problem.code}
            data-line={problem.line}
            class={problem.isError ? "is-error" : "is-reminder"}
          >
            <p>
              <strong>{problem.isError ? "要改" : "提醒"}</strong> {problem.message}
            </p>
            <p class="desk-remedy">{problem.remedy}</p>
            <div class="desk-buttons">
              {problem.canMend && (
                <button type="button" data-mend onClick={() => onMend(problem)}>
                  改好
                </button>
              )}
              {problem.line > 0 && (
                <button type="button" class="quiet" onClick={() => onGo(problem)}>
                  去看看
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function summary(errors: number, reminders: number): string {
  if (errors + reminders === 0) return "没有发现问题。";
  return [errors > 0 ? `${errors}处要改` : "", reminders > 0 ? `${reminders}处提醒` : ""]
    .filter(Boolean)
    .join("，");
}
