#!/usr/bin/env bash
# Asks about every line of a JSON Lines file as an array of Slurm: a task a partition, a ledger a partition.
#
#   sbatch --array=1-200%32 slurm_array.sh JOB 200 STATE PIPELINE IN.jsonl OUT
#
# Lines have the members id and text; OUT, a folder, gets rows.NUMBER.jsonl of each partition. IN, OUT and
# STATE are on a file system that all nodes share. ANALYZE names the tool. The key of the provider comes
# from the environment that sbatch exports. Tasks can be run again: sbatch --array=17 with the same rest.
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --signal=B:TERM@120
set -euo pipefail

job=$1 count=$2 state=$3 pipeline=$4 input=$5 out=$6
number=$SLURM_ARRAY_TASK_ID
mkdir -p "$out"
rows=$out/rows.$number part=$out/rows.$number.part${SLURM_JOB_ID}-${SLURM_RESTART_COUNT:-0}
trap 'rm -f "$part" "$part.in"' EXIT

# Lines are dealt by their number: the same file has the same partitions.
split --number="r/$number/$count" "$input" > "$part.in"

# Two minutes before its time is over the task is told: the tool stores what it has, and another goes on.
trap 'kill -TERM "$tool"' TERM
"${ANALYZE:-analyze}" partition --quiet --job "$job" --partition "$number/$count" --state "$state" \
  --pipeline "$pipeline" < "$part.in" > "$part" &
tool=$!
status=0
wait "$tool" || status=$?
while kill -0 "$tool" 2>/dev/null; do status=0; wait "$tool" || status=$?; done

if [ "$status" -eq 0 ] && [ "$(wc -l < "$part")" -ne "$(wc -l < "$part.in")" ]; then status=75; fi
case $status in
  0) mv "$part" "$rows.jsonl" ;;
  78) exit 78 ;; # The pipeline or the options are wrong: no other attempt helps.
  *) # Another attempt may succeed, and pays nothing again.
    [ "${SLURM_RESTART_COUNT:-0}" -lt 5 ] || exit "$status"
    scontrol requeue "$SLURM_JOB_ID" ;;
esac
