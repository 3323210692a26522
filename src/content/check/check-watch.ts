import type { Steps } from "../../base/steps.ts";
import type { Archive } from "../../bulletin/archive.ts";
import type { Site } from "../../bulletin/site.ts";
import { parseTerms } from "../../search/client/terms.ts";
import { findsAny } from "../../search/scan.ts";
import { type Problem, problemAt, reminder } from "../problem.ts";
import type { Settings } from "../read-site.ts";
import type { SourceFile } from "../source-file.ts";
import type { PlacedValue } from "../yaml/yaml.ts";

type Watch = NonNullable<Site["watch"]>;

/** What is wrong with the watched searches of `site.yaml`: one id or one query twice, and queries that look for nothing. */
export const checkWatch = (watch: Watch, file: SourceFile, placed: PlacedValue): Problem[] =>
  watch.flatMap(({ id, query }, index) => {
    const at = (field: string) => placed.placeOf(["watch", index, field]);
    const lineOf = (other: number, field: string) => placed.placeOf(["watch", other, field]).line;
    const sameId = watch.findIndex((other) => other.id === id);
    if (sameId < index)
      return problemAt(file, at("id"), {
        code: "site/watch-id",
        message: `代号“${id}”写了两次：另一次在第${lineOf(sameId, "id")}行。`,
        remedy: "请改掉其中一个：每个代号是一个订阅源的网址。",
      });
    const sameQuery = watch.findIndex((other) => other.query === query);
    if (sameQuery < index)
      return problemAt(file, at("query"), {
        code: "site/watch-query",
        message: `搜索词“${query}”写了两次：另一次在第${lineOf(sameQuery, "query")}行。`,
        remedy: "请只留一个。",
      });
    if (parseTerms(query).some(({ isExcluded }) => !isExcluded)) return [];
    return problemAt(file, at("query"), {
      code: "site/watch-query",
      message: `“${query}”里没有要找的词：标点和减号后面的词不能单独搜索。`,
      remedy: "请写上要找的文字或数字，例如 query: 创新创业大赛。",
    });
  });

/** Watched searches that find nothing yet: often a slip. */
export function* watchedInVain(archive: Archive, { file, placed }: Settings): Steps<Problem[]> {
  const { watch = [] } = archive.site;
  const found = yield* findsAny(
    archive,
    watch.map(({ query }) => query),
  );
  return watch.flatMap(({ query }, index) =>
    found[index] === false
      ? problemAt(
          file,
          placed.placeOf(["watch", index, "query"]),
          reminder(
            "site/watch-nothing",
            `现在没有新闻含“${query}”，它的订阅源是空的。`,
            "写错了的请改正；等着以后的新闻的，可以不管。",
          ),
        )
      : [],
  );
}
