import { isError, type Problem } from "../../src/content/problem.ts";

/** Problems in content/, shown in the preview above the page. */
export function PreviewProblems({ problems }: { problems: readonly Problem[] }) {
  const errors = problems.filter(isError).length;
  return (
    <section class="preview-problems" aria-label="内容问题">
      <details open={errors > 0}>
        <summary>
          内容有{errors}处错误、{problems.length - errors}处提醒（只在预览里显示）
        </summary>
        <ol>
          {problems.slice(0, 50).map((problem) => (
            <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}`}>
              <code>
                {problem.file}
                {problem.line > 0 && `:${problem.line}:${problem.column}`}
              </code>{" "}
              <strong>{isError(problem) ? "错误" : "提醒"}</strong>：{problem.message}
              {problem.excerpt.trim() !== "" && <pre>{problem.excerpt}</pre>}
              <span>{problem.remedy}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
