#!/usr/bin/env bash
# Spark's rdd.pipe gives a program no environment in Python, and the executor's in Scala.
# Versions: OpenJDK 17.0.15 (Debian 12), pyspark 4.3.0, py4j 0.10.9.9 (PyPI)
# Guess: as in Scala, and as with every child process, the program has the environment of the
#   executor, and env= adds to it.
# Seen: without env= the environment is empty; with it, it is that dict alone. The JVM's pipe in the
#   same session adds to the executor's.
# Why: the key of a provider, PATH, TMPDIR, proxies and certificates stand in the environment of the
#   executors. A program that is piped through does not have them, and env=dict(os.environ) on the
#   driver sends the driver's, its keys included, along with every task.
# Documented: env is said to hold "environment variables to set"; not that there are no others.
set -euo pipefail
command -v java >/dev/null || apt-get install -qq -y openjdk-17-jre-headless >/dev/null
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
python3 -m pip install -qq --no-deps --target "$packages" pyspark==4.3.0 py4j==0.10.9.9
EXECUTOR_KEY=any PYTHONPATH="$packages" nice python3 -B - <<'PY'
from pyspark import SparkConf, SparkContext

settings = {
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
}
context = SparkContext("local[1]", conf=SparkConf().setAll(settings.items()))
context.setLogLevel("OFF")
lines = context.parallelize([], 1)
# What env itself prints is what it was given; only its own path has to be found.
bare = lines.pipe("/usr/bin/env").collect()
given = lines.pipe("/usr/bin/env", {"LANGUAGE": "de"}).collect()
jvm = list(lines._jrdd.pipe("/usr/bin/env").collect())
print(bare, given, len(jvm))
assert bare == [] and given == ["LANGUAGE=de"]
assert "EXECUTOR_KEY=any" in jvm
PY
