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
    /// Whether CSV cells are written as they are, without the guard against formulas.
    public var rawCSV: Bool

    /// Options; what is left out is as the pipeline says.
    public init(
        paths: [String],
        pipeline: String,
        overrides: [String] = [],
        model: String? = nil,
        outputs: [String] = [],
        standardOutputFormat: ReportFormat = .csv,
        concurrency: Int? = nil,
        rawCSV: Bool = false
    ) {
        self.paths = paths
        self.pipeline = pipeline
        self.overrides = overrides
        self.model = model
        self.outputs = outputs
        self.standardOutputFormat = standardOutputFormat
        self.concurrency = concurrency
        self.rawCSV = rawCSV
    }
}
