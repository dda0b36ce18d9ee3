#!/bin/sh
# Imports generated facts and releases them with 512 MB of heap, beside sqlite3 .import of the same
# rows. Where PGDATABASE names a PostgreSQL database (and PGHOST, PGPORT, PGUSER and PGPASSWORD what
# psql reads them for), all is done on it too, beside COPY: in a schema "factsheet_bench" of its own,
# which is dropped before and after. Prints a table.
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
since() { calc 1 "$(now) - $1"; }

# Runs the program in this folder on what the environment configures, and prints its part of a row.
measure() {
  begun=$(now)
  FACTSHEET_FEEDS_BENCH_FOLDER=../feed FACTSHEET_LIMITS_FACTS=$facts \
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
  csv=$PWD/exports/deployments/1/deployments.csv
  [ "$(($(wc -l < "$csv") - 1))" = "$facts" ] || { echo "not all facts were released" >&2; exit 1; }
  import=$(calc 3 "$stored - $begun")
  printf '| %s | %s | %s | %s | %s | ' "$(calc 1 "$import")" "$(calc 0 "$facts / $import")" \
    "$(calc 1 "$ended - $stored")" "$(calc 0 "$facts / ($ended - $stored)")" \
    "$(calc 0 "$peak / 1024")"
}

printf '| facts | database | import, s | facts/s | release, s | facts/s | peak RSS, MB | peer, s |\n'
printf '|---:|---|---:|---:|---:|---:|---:|---:|\n'
for facts in "$@"; do
  mkdir -p "$work/$facts/sqlite" "$work/$facts/postgresql"
  "$java" "$here/src/bench/Generate.java" "$facts" 42 "$work/$facts/feed"

  cd "$work/$facts/sqlite"
  printf '| %s | SQLite ' "$facts"
  measure
  from=$(now)
  sqlite3 peer.db ".import --csv $csv deployments"
  printf '`.import` %s |\n' "$(since "$from")"

  [ -n "${PGDATABASE:-}" ] || continue
  cd "$work/$facts/postgresql"
  PGOPTIONS='-c client_min_messages=warning -c search_path=factsheet_bench'
  export PGOPTIONS
  psql -qc 'drop schema if exists factsheet_bench cascade' -c 'create schema factsheet_bench'
  printf '| %s | PostgreSQL ' "$facts"
  FACTSHEET_DATABASE_URL="jdbc:postgresql://${PGHOST:-localhost}:${PGPORT:-5432}/$PGDATABASE?currentSchema=factsheet_bench"
  FACTSHEET_DATABASE_USERNAME=${PGUSER:-postgres}
  FACTSHEET_DATABASE_PASSWORD=${PGPASSWORD:-}
  export FACTSHEET_DATABASE_URL FACTSHEET_DATABASE_USERNAME FACTSHEET_DATABASE_PASSWORD
  measure
  unset FACTSHEET_DATABASE_URL FACTSHEET_DATABASE_USERNAME FACTSHEET_DATABASE_PASSWORD
  columns=$(head -1 "$csv" | tr -d '\r' | sed 's/,/ text, /g')
  psql -qc "create table peer ($columns text)"
  from=$(now)
  psql -qc "\\copy peer from '$csv' with (format csv, header)"
  printf '`COPY` %s |\n' "$(since "$from")"
  psql -qc 'drop schema factsheet_bench cascade'
done
