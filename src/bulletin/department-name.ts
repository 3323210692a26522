/** How the names of departments end; all but the shortest names are told by it. */
export const DEPARTMENT_ENDING =
  "(?:局|委|办|厅|院|校|处|科|部|室|站|所|中心|集团|公司|政府|学会|协会|大学|学院|开发区|管委会|委员会|领导小组)";
