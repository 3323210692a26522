/** How the import writes into a draft's front matter what is to be checked; who has settled it deletes the line. */
export const QUESTION = "# 请核对：";
