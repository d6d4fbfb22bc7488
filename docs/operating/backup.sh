#!/bin/sh
# Copies what would not come back into FOLDER/<instant>, and removes copies older than 35 days.
#
# The record first, what was published after it: an edition that is newer than the record stands as
# everybody read it, one that were lost would be published anew. The mart is left out: `accord
# measure` makes it. Keys are left out: whoever has the copy must not have the key.
set -eu
umask 0077

folder=${1:?"backup.sh FOLDER"}
days=35
held="$ACCORD_DATA_DIR/$(basename "$ACCORD_CITY")"
name=$(date -u +%Y-%m-%dT%H%M%SZ)
copy="$folder/.$name.unfinished"
rm -rf "$folder"/.*.unfinished
mkdir -p "$copy"

case "${ACCORD_DATABASE_URL:-}" in
postgres*)
    case $ACCORD_DATABASE_URL in
    *://*:?*@*)
        echo "ACCORD_DATABASE_URL holds a password, which every user of the machine would see among" \
            "the processes. Keep it in ~/.pgpass, which PostgreSQL's programs and Accord 311 read." >&2
        exit 1
        ;;
    esac
    address=$(printf %s "$ACCORD_DATABASE_URL" | sed 's/^postgres[a-z]*+psycopg:/postgresql:/')
    pg_dump --format=custom --no-owner --no-privileges --file="$copy/record.dump" "$address"
    ;;
*)
    file=$(printf %s "${ACCORD_DATABASE_URL:-}" | sed 's,^sqlite:///,,')
    "${PYTHON:-/srv/accord311/.venv/bin/python}" - "${file:-$held/record.sqlite}" "$copy/record.sqlite" <<'END'
import sqlite3
import sys
from contextlib import closing

with (
    closing(sqlite3.connect(f"file:{sys.argv[1]}?mode=rw", uri=True, timeout=60)) as held,
    closing(sqlite3.connect(sys.argv[2])) as copy,
):
    held.backup(copy)  # one moment, whoever writes meanwhile
END
    ;;
esac
if [ -d "$held/published" ]; then cp -R "$held/published" "$copy/published"; fi
(cd "$copy" && find . -type f ! -name SHA256SUMS -exec sha256sum {} + | sort -k 2 >SHA256SUMS)

mv "$copy" "$folder/$name" # a folder without a dot is a whole copy
find "$folder" -mindepth 1 -maxdepth 1 -type d -name '2*Z' -mtime "+$days" -exec rm -rf {} +
echo "Copied to $folder/$name."
