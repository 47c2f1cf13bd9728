"""Splink on DuckDB over the claims of a benchmark; run it in an environment that has Splink."""

import logging
import resource
import sys
import time

import duckdb
import splink.comparison_library as cl
from splink import Linker, SettingsCreator
from splink.backends.duckdb import DuckDBAPI
from splink.blocking_rule_library import block_on


def main(table: str) -> None:
    """Link the claims of a JSONL table, and print the processor time and the most memory."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    began = time.process_time()
    database = duckdb.connect()
    database.execute("SET threads=2")
    # The only capital in these made-up quotes is that of the place.
    database.execute(
        'CREATE TABLE claims AS SELECT unique_id, said, "when" AS happened, "where" AS place,'
        " document, quote, regexp_extract(quote, '([A-Z][a-z]+)', 1) AS named FROM read_json(?)",
        [table],
    )
    api = DuckDBAPI(connection=database)
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("named", "said"), block_on("document"), block_on("place", "happened"),
        ],
        comparisons=[
            cl.ExactMatch("happened"), cl.ExactMatch("place"), cl.ExactMatch("named"),
            cl.ExactMatch("document"), cl.JaccardAtThresholds("quote", [0.9, 0.7]),
        ],
    )  # fmt: skip
    linker = Linker(api.register("claims"), settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("named"))
    found = linker.inference.predict(threshold_match_probability=0.5)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(found, 0.9)
    counted = f"SELECT count(DISTINCT cluster_id) FROM {clusters.physical_name}"  # noqa: S608 - its own
    ((number,),) = database.execute(counted).fetchall()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    took = time.process_time() - began
    print(
        f"  Splink on DuckDB: {number:,} events in {took:.1f} s of processor time, {memory:.0f} MB"
    )


if __name__ == "__main__":
    main(sys.argv[1])
