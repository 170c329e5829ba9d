import Testing

/// What is said of a run whose options cannot be followed: the status is 2, and nothing is written to
/// standard output.
@Suite struct RunLineMessageTests {
    private static let runs: [(arguments: [String], message: String)] = [
        (
            ["docs", "-p", "p.yml", "--limit", "0"],
            "error: --limit and --sample take at least one document, as in 20"
        ),
        (
            ["docs", "-p", "p.yml", "--sample", "0"],
            "error: --limit and --sample take at least one document, as in 20"
        ),
        (
            ["docs", "-p", "p.yml", "--limit", "1", "--sample", "1"],
            "error: --limit takes the first documents, --sample draws them: name one"
        ),
        (
            ["docs", "-p", "p.yml", "--seed", "3"],
            "error: --seed says which sample is drawn; add --sample, as in --sample 100"
        ),
        (
            ["docs", "-p", "p.yml", "--sample", "3", "--seed", "-1"],
            "error: Missing value for '--seed <s>'"
        ),
        (
            ["docs", "-p", "p.yml", "--fresh", "--retry-failed"],
            "error: --fresh asks about every document, --retry-failed about those "
                + "that failed: name one"
        ),
        (
            ["docs", "-p", "p.yml", "--ledger", ""],
            "error: --ledger has no value; name a file, or 'none' to keep nothing"
        ),
        (
            ["docs", "-p", "p.yml", "--ledger", "none", "--retry-failed"],
            "error: --retry-failed needs a ledger that says what failed"
        ),
        (
            ["docs", "-p", "p.yml", "--shard", "9/8"],
            "error: --shard 9/8 names no part; write it as in --shard 3/8, from 1/8 to 8/8"
        ),
        (
            ["docs", "-p", "p.yml", "--log-level", "loud"],
            """
            error: The value 'loud' is invalid for '--log-level <level>'. Please provide one of the following:
              - trace
              - debug
              - info
              - notice
              - warning
              - error
              - critical
            """
        ),
        (
            ["docs", "-p", "p.yml", "--log-format", "xml"],
            "error: The value 'xml' is invalid for '--log-format <format>'. Please "
                + "provide one of 'text' and 'json'."
        ),
        (
            ["docs", "-p", "p.yml", "--annotations", "jenkins"],
            "error: The value 'jenkins' is invalid for '--annotations <system>'. "
                + "Please provide one of 'auto', 'off', 'github' or 'gitlab'."
        ),
        (
            ["docs", "-p", "p.yml", "--order", "random"],
            "error: The value 'random' is invalid for '--order <order>'. Please "
                + "provide one of 'input' and 'done'."
        ),
        (
            ["docs", "-p", "p.yml", "--concurrency", "0"],
            """
            --concurrency 0: error: batch.max_concurrent cannot be 0
              | --concurrency 0
              |               ^
               expected: a whole number from 1 to 1000
            """
        ),
        (
            ["docs", "-p", "p.yml", "--concurrency", "many"],
            "error: The value 'many' is invalid for '--concurrency <n>'"
        ),
        (
            ["docs", "-p", "p.yml", "--max-cost", "much"],
            """
            --max-cost much: error: budget.max_cost cannot be "much"
              | --max-cost much
              |            ^~~~
               expected: an amount in US dollars from 0 to 1000000, such as 2.50
            """
        ),
        (
            ["docs", "-p", "p.yml", "--limits-wait", "soon", "--limits", "http://a"],
            "error: --limits-wait soon is no time; write it as in --limits-wait 10min"
        ),
        (
            ["docs", "-p", "p.yml", "--limits", "driver"],
            "error: --limits is an address with its scheme, as in --limits http://driver:7070"
        ),
        (
            ["docs", "-p", "p.yml", "--limits", "http://a"],
            "error: the limits server wants its token: name the file with "
                + "--limits-token-file, or in ANALYZE_LIMITS_TOKEN_FILE"
        ),
        (
            ["docs", "-p", "p.yml", "--noise", "0"],
            "error: --noise asks for at least one answer again, as in --noise 50"
        ),
        (
            ["docs", "-p", "p.yml", "--noise", "3", "--ledger", "none"],
            "error: --noise compares with the answers in the ledger: leave out --ledger none"
        ),
        (
            ["docs", "-p", "p.yml", "--input", "csv"],
            """
            --set input.stdin=csv: error: input.stdin cannot be "csv"
              | --set input.stdin=csv
              |                   ^~~
               expected: jsonl or text
            """
        ),
        (
            ["docs", "-p", "p.yml", "--set", "votes"],
            """
            --set votes: error: an option of this form sets nothing
              | --set votes
              |       ^
               expected: KEY=VALUE
            """
        ),
        (
            ["docs", "-p", "p.yml", "--delivery", "batch", "--ledger", "none"],
            "error: Unknown option '--delivery'"
        ),
        (
            ["docs", "-p", "p.yml", "--delivery", "fast"],
            "error: Unknown option '--delivery'"
        ),
        (
            ["-", "-p", "p.yml", "--sample", "3"],
            "error: --sample reads the input twice, and standard input can be read "
                + "once: write it to a file, or take its first documents with --limit"
        ),
        (
            ["docs", "-p", "p.yml", "--frozen"],
            "error: --frozen needs the lock p.yml.lock, which cannot be read; make "
                + "it with 'analyze lock -p p.yml'"
        ),
        (
            ["nothing", "here"],
            "error: there is no file, folder or command called nothing"
        ),
        (
            ["docs", "-p", "sentimnt"],
            "error: there is no file and no pipeline called sentimnt"
        ),
        (
            ["docs", "-p", ""],
            "error: --pipeline has no value; name a file, or a pipeline of pipelines/"
        ),
        (
            ["docs", "--pipeline"],
            "error: Missing value for '--pipeline <file>'"
        ),
        (
            ["docs", "-p", "p.yml", "-o", "x.pdf"],
            "error: the report x.pdf has no extension that names a format; known "
                + "are .csv, .tsv, .json, .jsonl, .html, .md, .xml and .sarif"
        ),
        (
            ["docs", "-p", "p.yml", "-o", ""],
            "error: a report has an empty name; name a file"
        ),
        (
            ["docs", "-p", "p.yml", "--format", "CSV", "--metrics", "p.yml"],
            "error: the metrics file p.yml would replace the pipeline p.yml, which "
                + "is read; name another file. Nothing was sent."
        ),
    ]

    @Test(arguments: runs)
    func `A run says what is wrong with its options`(
        arguments: [String],
        message: String
    ) async throws {
        try await checkUsage(of: arguments, says: message)
    }
}
