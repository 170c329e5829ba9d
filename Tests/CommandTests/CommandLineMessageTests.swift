import Testing

/// What is said of commands that lack something: the status is 2, and nothing is written to standard
/// output.
@Suite struct CommandLineMessageTests {
    private static let commands: [(arguments: [String], message: String)] = [
        (
            ["show"],
            "error: Missing expected argument '<document>'"
        ),
        (
            ["show", "a", "--ledger", ""],
            "error: --ledger has no value; name the file that keeps the runs"
        ),
        (
            ["show", "a", "--ledger", "none"],
            "error: --ledger none keeps nothing; name the file of runs that were "
                + "kept, or ./none for one that is called so"
        ),
        (
            ["show", "a"],
            "error: There is no ledger at .analyze/ledger.sqlite. A run makes one; "
                + "name another file with --ledger."
        ),
        (
            ["show", "a", "--run", "0"],
            "error: There is no ledger at .analyze/ledger.sqlite. A run makes one; "
                + "name another file with --ledger."
        ),
        (
            ["runs"],
            "error: There is no ledger at .analyze/ledger.sqlite. A run makes one; "
                + "name another file with --ledger."
        ),
        (
            ["runs", "--run", "x"],
            "error: Unknown option '--run'. Did you mean '--json'?"
        ),
        (
            ["report"],
            "error: There is no ledger at .analyze/ledger.sqlite. A run makes one; "
                + "name another file with --ledger."
        ),
        (
            ["report", "--run", "3"],
            "error: Unknown option '--run'. Did you mean '--open'?"
        ),
        (
            ["diff"],
            "error: Missing expected argument '<before>'"
        ),
        (
            ["diff", "1"],
            "error: Missing expected argument '<after>'"
        ),
        (
            ["diff", "1", "2"],
            "error: There is no ledger at .analyze/ledger.sqlite. A run makes one; "
                + "name another file with --ledger."
        ),
        (
            ["diff", "a.json", "b.json"],
            "error: a.json does not exist; a run writes such a report with --output a.json"
        ),
        (
            ["diff", "1", "2", "--margin", "200%"],
            "error: The value '200%' is invalid for '--margin <share>'"
        ),
        (
            ["merge"],
            "error: Missing expected argument '<out>'"
        ),
        (
            ["merge", "a.sqlite"],
            "error: Missing expected argument '<in> ...'"
        ),
        (
            ["merge", "a.sqlite", "-o", "b.sqlite"],
            "error: Unknown option '-o'"
        ),
        (
            ["sample"],
            "error: no input was given. Name the files or folders to draw from, as "
                + "in: analyze sample ./docs -p sentiment.yml --n 100 -o to-label.csv"
        ),
        (
            ["sample", "docs"],
            "error: no pipeline was given, and there is no analyze.yml here or "
                + "above. Name the file that says what to ask, as in: analyze ./docs "
                + "--pipeline sentiment.yml; 'analyze init' writes one"
        ),
        (
            ["sample", "docs", "-p", "p.yml", "--n", "0"],
            "error: --n is two documents or more, such as 100"
        ),
        (
            ["sample", "docs", "-p", "p.yml", "--seed", "-1"],
            "error: Missing value for '--seed <s>'"
        ),
        (
            ["sample", "nowhere", "-p", "p.yml"],
            "error: nowhere: there is no such file or folder"
        ),
        (
            ["sample", "--by", "sentiment"],
            "error: There is no ledger at .analyze/ledger.sqlite. A run makes one; "
                + "name another file with --ledger."
        ),
        (
            ["sample", "docs", "-p", "p.yml", "--by", "sentiment"],
            "error: --by draws from the documents of a run; leave out paths, "
                + "--pipeline and --set"
        ),
        (
            ["check"],
            "error: Missing expected argument '<file> ...'"
        ),
        (
            ["check", "no.yml"],
            """
            no.yml: error: the pipeline does not exist
               did you mean: p.yml
            """
        ),
        (
            ["check", "docs"],
            "docs: error: the pipeline is a folder, not a file"
        ),
        (
            ["lock", "-p", "no.yml"],
            """
            no.yml: error: the pipeline does not exist
               did you mean: p.yml
            """
        ),
        (
            ["schema", "--markdown", "--rows", "arrow"],
            "error: Unknown option '--rows'. Did you mean '--as'?"
        ),
        (
            ["schema", "--rows", "paper"],
            "error: Unknown option '--rows'. Did you mean '--as'?"
        ),
        (
            ["schema", "-p", "p.yml"],
            "error: --as, --partition, --pipeline and --set are about the rows of "
                + "reports; add --records"
        ),
        (
            ["init", "sentiment", "p.yml"],
            "error: Unexpected argument 'p.yml'"
        ),
        (
            ["init", "--model", "x"],
            "error: x names no model; a model is written provider/name, such as "
                + "anthropic/claude-haiku-5-5"
        ),
        (
            ["ingest"],
            "error: no input was given. Name the files or folders to read, as in: "
                + "analyze ./docs --pipeline sentiment.yml"
        ),
        (
            ["ingest", "nowhere"],
            "error: there is no file, folder or command called nowhere"
        ),
        (
            ["plan"],
            "error: no input was given. Name the files or folders to read, as in: "
                + "analyze ./docs --pipeline sentiment.yml"
        ),
        (
            ["plan", "nowhere", "-p", "p.yml"],
            "error: nowhere: there is no such file or folder"
        ),
        (
            ["plan", "docs", "-p", "p.yml", "--show-prompt", "zzz"],
            "error: there is no document zzz in docs; there are a.txt, \u{2026}"
        ),
        (
            ["plan", "docs", "-p", "p.yml", "--limit", "0"],
            "error: --limit and --sample take at least one document, as in 20"
        ),
        (
            ["submit", "docs", "-p", "p.yml", "--ledger", "none"],
            "error: delivery: batch keeps its batches in the ledger: leave out --ledger none"
        ),
        (
            ["submit"],
            "error: no input was given. Name the files or folders to read, as in: "
                + "analyze ./docs --pipeline sentiment.yml"
        ),
        (
            ["model", "remove", "nothing"],
            "error: there is no local model 'nothing' to install; known are "
                + "qwen2.5-coder-1.5b-instruct, smollm2-135m-instruct"
        ),
        (
            ["model", "install", "nothing"],
            "error: there is no local model 'nothing' to install; known are "
                + "qwen2.5-coder-1.5b-instruct, smollm2-135m-instruct"
        ),
        (
            ["model", "list", "x"],
            "error: Unexpected argument 'x'"
        ),
        (
            ["limits", "serve"],
            "error: Missing expected argument '--job <name>'"
        ),
        (
            [
                "limits", "serve", "--job", "a/b", "--listen", "x", "--state", "s", "--token-file",
                "t",
            ],
            "error: --listen is an address and a port, as in --listen 0.0.0.0:7070"
        ),
        (
            ["help", "nothing"],
            "error: there is no command called nothing"
        ),
        (
            ["help", "reprot"],
            "error: there is no command called reprot; did you mean 'analyze help report'?"
        ),
        (
            ["doctor", "--modles"],
            "error: Unknown option '--modles'. Did you mean '--models'?"
        ),
    ]

    @Test(arguments: commands)
    func `A command says what it needs`(arguments: [String], message: String) async throws {
        try await checkUsage(of: arguments, says: message)
    }
}
