public import Reporting

/// What a user asks of a run, as plain values: what the command line says, before it is checked.
public struct RunOptions: Sendable {
    /// The files and folders to read; `-` is standard input.
    public var paths: [String]
    /// The path of the pipeline file.
    public var pipeline: String
    /// Overrides of pipeline keys, as `key=value`.
    public var overrides: [String]
    /// A model that replaces the pipeline's, as `provider/name`.
    public var model: String?
    /// The report files; where there are any, they replace the pipeline's.
    public var outputs: [String]
    /// The format for standard output, used where no file is written; CSV by default.
    public var standardOutputFormat: ReportFormat
    /// The requests under way at once; replaces the pipeline's.
    public var concurrency: Int?
    /// The most that the run may cost, in dollars as written; replaces the pipeline's.
    public var maxCost: String?
    /// Whether CSV cells are written as they are, without the guard against formulas.
    public var rawCSV: Bool
    /// Where the run is kept.
    public var ledger: LedgerChoice
    /// What is taken from the ledger instead of asking.
    public var reuse: LedgerReuse
    /// The part of the documents that the run takes, as `3/8`; all of them by default.
    public var shard: String?
    /// Whether the texts of answers are reported as they grow.
    public var isStreaming: Bool
    /// The file for the metrics, if they are wanted: `.json`, or else OpenMetrics text.
    public var metrics: String?

    /// Options; what is left out is as the pipeline says.
    public init(
        paths: [String],
        pipeline: String,
        overrides: [String] = [],
        model: String? = nil,
        outputs: [String] = [],
        standardOutputFormat: ReportFormat = .csv,
        concurrency: Int? = nil,
        maxCost: String? = nil,
        rawCSV: Bool = false,
        ledger: LedgerChoice = .none,
        reuse: LedgerReuse = .settled,
        shard: String? = nil,
        isStreaming: Bool = false,
        metrics: String? = nil
    ) {
        self.paths = paths
        self.pipeline = pipeline
        self.overrides = overrides
        self.model = model
        self.outputs = outputs
        self.standardOutputFormat = standardOutputFormat
        self.concurrency = concurrency
        self.maxCost = maxCost
        self.rawCSV = rawCSV
        self.ledger = ledger
        self.reuse = reuse
        self.shard = shard
        self.isStreaming = isStreaming
        self.metrics = metrics
    }
}

extension RunOptions {
    /// The overrides that bear on what is asked, as `key=value`; how fast, and for how much, is
    /// left out.
    var decidingOverrides: [String] { overrides + (model.map { ["model=\($0)"] } ?? []) }
}
