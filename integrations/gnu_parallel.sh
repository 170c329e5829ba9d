#!/usr/bin/env bash
# Asks about every line of a JSON Lines file by GNU parallel: a process a partition, a ledger a partition.
#
#   gnu_parallel.sh JOB PARTITIONS STATE PIPELINE IN.jsonl OUT [ARGUMENT OF parallel …]
#
# Lines have the members id and text; OUT becomes a folder with rows.NUMBER.jsonl for each partition.
# Arguments of parallel are such as --jobs 8, or --sshlogin node1,node2 where OUT and STATE are folders
# that all nodes share. ANALYZE names the tool. The key of the provider comes from the environment.
set -euo pipefail

job=$1 count=$2 state=$3 pipeline=$4 input=$5 out=$6
shift 6
mkdir -p "$out"
# Lines are dealt by their number: the same file has the same partitions.
split --number="r/$count" --numeric-suffixes=1 --suffix-length=6 "$input" "$out/in."

printf -v tool '%q ' "${ANALYZE:-analyze}" partition --quiet --job "$job" --state "$state" -p "$pipeline"
printf -v folder '%q' "$out"
# Rows have their name when all are there; an attempt that somebody forgot writes to a file of its own.
# Without --ungroup what failed tries said is lost.
export PARALLEL_SHELL=/bin/bash
seq -f %06.0f "$count" | parallel --ungroup --retries 3 "$@" "set -e; rows=$folder/rows.{}
  $tool --partition {}/$count < $folder/in.{} > \"\$rows.part\$\$\"
  mv \"\$rows.part\$\$\" \"\$rows.jsonl\""
rm -f "$out"/rows.*.part*

asked=$(cat "$out"/in.* | wc -l) rows=$(cat "$out"/rows.*.jsonl | wc -l)
[ "$asked" -eq "$rows" ] || { echo "error: $rows rows of $asked documents" >&2; exit 1; }
