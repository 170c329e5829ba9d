#!/usr/bin/env bash
# Spark marks a slow task as speculatable and never starts its copy where all executors are on one host.
# Versions: OpenJDK 17.0.15 (Debian 12), pyspark 4.3.0, py4j 0.10.9.9 (PyPI)
# Guess: with two executors, spark.speculation=true and one of them idle, the slow task of the other gets
#   a second attempt, also in local-cluster, where both are on this machine.
# Seen: of five tasks the last one takes 12 s, the others 0.1 s, and an executor is idle meanwhile. The log
#   says "Marking task 4 ... as speculatable"; no second attempt starts. A copy has to run on another host.
# Why: a test of what happens to requests and files when two attempts run at once passes on one machine
#   because there never were two: what is paid twice shows on the cluster.
# Documented: spark.speculation says "if one or more tasks are running slowly in a stage, they will be
#   re-launched"; hosts are not mentioned.
set -euo pipefail
command -v java >/dev/null || apt-get install -qq -y openjdk-17-jre-headless >/dev/null
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyspark==4.3.0 py4j==0.10.9.9
cat > "$packages/job.py" <<'PY'
import os, sys, time
from pyspark import SparkConf, SparkContext, TaskContext

folder = sys.argv[1]
settings = {
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.executor.memory": "700m",
    "spark.speculation": "true",
    "spark.speculation.minTaskRuntime": "100ms",
    "spark.speculation.multiplier": "1.5",
    "spark.speculation.quantile": "0.5",
}
context = SparkContext("local-cluster[2,1,1024]", conf=SparkConf().setAll(settings.items()))
while context._jsc.sc().getExecutorMemoryStatus().size() < 3:  # The driver, and two executors.
    time.sleep(0.1)

def work(number, _):
    attempt = TaskContext.get().attemptNumber()
    open(os.path.join(folder, f"{number}.{attempt}"), "w").close()
    time.sleep(12 if number == 4 else 0.1)
    return [os.getpid()]

processes = context.parallelize(range(5), 5).mapPartitionsWithIndex(work).collect()
print(len(set(processes)), "executors")
PY
mkdir "$packages/attempts"
PYSPARK_PYTHON=$(command -v python3)
export PYTHONPATH="$packages" SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON
nice "$packages/pyspark/bin/spark-submit" "$packages/job.py" "$packages/attempts" 2> "$packages/log"
grep -o 'Marking task 4 .* as speculatable' "$packages/log"
attempts=$(cd "$packages/attempts" && echo *)
echo "attempts: $attempts"
[ "$attempts" = "0.0 1.0 2.0 3.0 4.0" ]
