public import AnalysisCore
public import Pipelines
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
    /// How wide a table on standard output is, in columns of a terminal.
    public var columns: Int
    /// The requests under way at once; replaces the pipeline's.
    public var concurrency: Int?
    /// The most that the run may cost, in dollars as written; replaces the pipeline's.
    public var maxCost: String?
    /// How CSV and TSV are written.
    public var tables: TableOptions
    /// Where the run is kept.
    public var ledger: LedgerChoice
    /// What is taken from the ledger instead of asking.
    public var reuse: LedgerReuse
    /// The part of the documents that the run takes, as `3/8`; all of them by default.
    public var shard: String?
    /// The part of the input that the run takes, for trying things out; all of it by default.
    public var part: InputPart?
    /// How many answers are asked for again, to see how many come out otherwise; none by default.
    public var noise: Int?
    /// Whether the texts of answers are reported as they grow.
    public var isStreaming: Bool
    /// The file for the metrics, if they are wanted: `.json`, or else OpenMetrics text.
    public var metrics: String?

    /// Whether and how a CI system is told about failures; not at all by default.
    public var annotations: Annotations
    /// The order in which reports get records; by default that of the input, but for JSON Lines on
    /// standard output, which gets them as they are done.
    public var order: ReportOrder?
    /// Whether an input without any document is fine, and not a mistake of the user.
    public var allowsEmptyInput: Bool
    /// The partition of a job that the input is: then all rows go to standard output, and the
    /// pipeline's report files are nobody's.
    public var partition: Partition?
    /// How answers are had; replaces the pipeline's mode.
    public var delivery: Pipeline.Delivery.Mode?
    /// The limits server that is asked for leave; limits and budget are the run's own by default.
    public var sharedLimits: SharedLimitsChoice?

    /// Options; what is left out is as the pipeline says.
    public init(
        paths: [String],
        pipeline: String,
        overrides: [String] = [],
        model: String? = nil,
        outputs: [String] = [],
        standardOutputFormat: ReportFormat = .csv,
        columns: Int = 80,
        concurrency: Int? = nil,
        maxCost: String? = nil,
        tables: TableOptions = TableOptions(),
        ledger: LedgerChoice = .none,
        reuse: LedgerReuse = .settled,
        shard: String? = nil,
        part: InputPart? = nil,
        noise: Int? = nil,
        isStreaming: Bool = false,
        metrics: String? = nil,
        annotations: Annotations = .off,
        order: ReportOrder? = nil,
        allowsEmptyInput: Bool = false,
        partition: Partition? = nil,
        delivery: Pipeline.Delivery.Mode? = nil,
        sharedLimits: SharedLimitsChoice? = nil
    ) {
        self.paths = paths
        self.pipeline = pipeline
        self.overrides = overrides
        self.model = model
        self.outputs = outputs
        self.standardOutputFormat = standardOutputFormat
        self.columns = columns
        self.concurrency = concurrency
        self.maxCost = maxCost
        self.tables = tables
        self.ledger = ledger
        self.reuse = reuse
        self.shard = shard
        self.part = part
        self.noise = noise
        self.isStreaming = isStreaming
        self.metrics = metrics
        self.annotations = annotations
        self.order = order
        self.allowsEmptyInput = allowsEmptyInput
        self.partition = partition
        self.delivery = delivery
        self.sharedLimits = sharedLimits
    }
}

extension RunOptions {
    /// The overrides that bear on what is asked, as `key=value`; how fast, and for how much, is
    /// left out.
    var decidingOverrides: [String] { overrides + (model.map { ["model=\($0)"] } ?? []) }
}
