/** 第6期（总第46期）, or 第6期 where the running number is not known. */
export function issueNumber(issue: { number: number; total: number | null }): string {
  return `第${issue.number}期${issue.total === null ? "" : `（总第${issue.total}期）`}`;
}

/** 2016年第6期（总第46期） */
export function fullIssueNumber(issue: { year: number; number: number; total: number | null }): string {
  return `${issue.year}年${issueNumber(issue)}`;
}
