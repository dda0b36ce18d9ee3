#!/bin/sh
# Imports generated facts and releases them with 512 MB of heap, beside sqlite3 .import and, where
# PGDATABASE names a PostgreSQL database to write to, COPY of the same rows. Prints a table.
#
#   src/bench/scale.sh JAVA [FACTS ...]        100000 300000 1000000 where none are given
set -eu

java=$1
shift
[ $# -gt 0 ] || set -- 100000 300000 1000000
here=$(cd "$(dirname "$0")/../.." && pwd)
jar=$here/target/quarkus-app/quarkus-run.jar
work=$here/target/bench/scale
rm -rf "$work"
mkdir -p "$work"

now() { date +%s.%N; }
calc() { awk "BEGIN { printf \"%.$1f\", $2 }"; }

printf '| facts | import, s | facts/s | release, s | peak RSS, MB | sqlite3 .import, s | COPY, s |\n'
printf '|---:|---:|---:|---:|---:|---:|---:|\n'
for facts in "$@"; do
  home=$work/$facts
  mkdir -p "$home"
  "$java" "$here/src/bench/Generate.java" "$facts" 42 "$home/feed"
  cd "$home"
  begun=$(now)
  FACTSHEET_FEEDS_BENCH_FOLDER=feed FACTSHEET_LIMITS_FACTS=$facts \
    "$java" -Xmx512m -jar "$jar" refresh bench > log 2>&1 &
  process=$!
  stored= peak=0
  # All facts are stored when the first file of the release is begun.
  while kill -0 "$process" 2> /dev/null; do
    [ -n "$stored" ] || ! [ -e data/drafts/deployments/1 ] || stored=$(now)
    used=$(awk '/VmHWM/ { print $2 }' "/proc/$process/status" 2> /dev/null || true)
    [ -z "$used" ] || peak=$used
    sleep 0.1
  done
  wait "$process" || { cat log >&2; exit 1; }
  ended=$(now)
  csv=$home/exports/deployments/1/deployments.csv
  [ "$(($(wc -l < "$csv") - 1))" = "$facts" ] || { echo "not all facts were released" >&2; exit 1; }

  from=$(now)
  sqlite3 peer.db ".import --csv $csv deployments"
  sqlite=$(calc 1 "$(now) - $from")
  copy=-
  if [ -n "${PGDATABASE:-}" ]; then
    columns=$(head -1 "$csv" | tr -d '\r' | sed 's/,/ text, /g')
    psql -qc "drop table if exists peer; create table peer ($columns text)"
    from=$(now)
    psql -qc "\\copy peer from '$csv' with (format csv, header)"
    copy=$(calc 1 "$(now) - $from")
  fi
  import=$(calc 3 "$stored - $begun")
  printf '| %s | %s | %s | %s | %s | %s | %s |\n' "$facts" "$(calc 1 "$import")" \
    "$(calc 0 "$facts / $import")" "$(calc 1 "$ended - $stored")" "$(calc 0 "$peak / 1024")" \
    "$sqlite" "$copy"
done
