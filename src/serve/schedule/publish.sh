#!/bin/sh
# Fetches what editors have sent and builds, which verifies the site: for a server in the house that publishes by itself. Copy beside package.json, then
#   sh publish.sh /srv/bulletin          # the folder with package.json; content/ in it may be a repository of its own
# By the clock: bulletin.service and bulletin.timer beside this file, or a line of cron, which sends what is said by mail:
#   MAILTO=editor@example.gov.cn
#   */10 * * * * publisher sh /srv/bulletin/publish.sh /srv/bulletin
# Content with errors leaves the site as it was; exit status as of `bulletin-archive build`. Tested by tests/serve/recipes.test.ts.
set -eu
cd "${1:-$(dirname "$0")}"
mkdir -p .cache
exec 9>.cache/publish.lock
flock -n 9 || exit 0 # the run before has not ended
for repository in . content; do
  [ ! -d "$repository/.git" ] || git -C "$repository" pull --quiet --ff-only
done
npx --no-install bulletin-archive build --no-cache --releases 3
