"""How each engine is started, what of it is killed, and where its rows are."""

import dataclasses
import glob
import json
import os
import shutil
import sys
from collections.abc import Callable

import processes
import pyarrow.parquet
from slurm import Cluster
from spark_cluster import SparkCluster


def parquet(out):
    """The rows of a folder of Parquet files."""
    paths = sorted(glob.glob(f"{out}/**/*.parquet", recursive=True))
    return [row for path in paths for row in pyarrow.parquet.read_table(path).to_pylist()]


def json_lines(pattern):
    """The rows of files of JSON Lines."""
    def read(out):
        return [json.loads(line) for path in glob.glob(f"{out}/{pattern}") for line in open(path)]
    return read


def spark(script, master, *settings):
    """A job of Spark; speculation is on."""
    settings = [
        "spark.ui.enabled=false", "spark.driver.bindAddress=127.0.0.1", "spark.driver.host=127.0.0.1",
        "spark.speculation=true", "spark.speculation.minTaskRuntime=1s",
        "spark.speculation.multiplier=0.2", "spark.speculation.quantile=0.1", *settings,
    ]
    words = [word for setting in settings for word in ("--conf", setting)]
    return ["spark-submit", "--master", master, "--driver-memory", "700m", *words, script]


class Nothing:
    """The cluster of an engine that starts its workers itself."""

    def __init__(self, _, environment):
        self.environment = environment

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


@dataclasses.dataclass
class Load:
    """What a job is about, and what its account admits in a minute, in buckets of a second."""

    documents: int = 2000
    account: int = 6000
    concurrency: int = 8

    @property
    def seconds(self):
        """How long the account takes to admit it."""
        return 60 * self.documents / self.account


LARGE = Load(20_000, 12_000, 16)


@dataclasses.dataclass
class Case:
    """A job by one integration."""

    title: str
    command: list[str]
    input: str
    victims: tuple[Callable, ...]
    rows: Callable
    load: Load = dataclasses.field(default_factory=Load)
    more: tuple[str, ...] = ()
    needs: str = sys.executable
    cluster: Callable = Nothing

    @property
    def is_missing(self):
        """Whether the program that it needs is missing."""
        return shutil.which(self.needs, path=f"{os.environ['PATH']}:/usr/sbin") is None


HERE = "integrations"
CASES = {
    "spark": Case(
        "Spark mapInPandas: an executor, the tool",
        spark(f"{HERE}/spark_map_in_pandas.py", "{master}", "spark.executor.memory=700m"),
        "in.parquet", (processes.executor, processes.tool), parquet, LARGE, needs="java", cluster=SparkCluster),
    "pipe": Case(
        "Spark rdd.pipe: the tool", spark(f"{HERE}/spark_pipe.py", "local[2,4]"),
        "in.jsonl", (processes.tool,), json_lines("part-*"), needs="java"),
    "ray": Case(
        "Ray Data: a worker, the tool", [sys.executable, f"{HERE}/ray_map_groups.py"],
        "in.parquet", (processes.worker, processes.tool), parquet, LARGE),
    "dask": Case(
        "Dask: a worker", [sys.executable, f"{HERE}/dask_delayed.py"],
        "in.parquet", (processes.worker,), parquet),
    "parallel": Case(
        "GNU parallel: the tool", [f"{HERE}/gnu_parallel.sh"],
        "in.jsonl", (processes.tool,), json_lines("rows.*.jsonl"), more=("--jobs", "2"), needs="parallel"),
    "slurm": Case(
        "Slurm array: the tool",
        ["sbatch", "--wait", "--array=1-{partitions}", "--output=/dev/null", f"{HERE}/slurm_array.sh"],
        "in.jsonl", (processes.tool,), json_lines("rows.*.jsonl"), needs="slurmctld",
        cluster=Cluster),
}
