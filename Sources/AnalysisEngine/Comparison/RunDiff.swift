public import Reporting

/// Compares two runs that were kept, or their JSON reports; sends nothing.
public struct RunDiff: Sendable {
    /// What is compared and how.
    public struct Options: Sendable {
        /// The earlier run: the number of a run, a ledger, `LEDGER#NUMBER`, or a JSON report.
        public var before: String
        /// The later run, called likewise.
        public var after: String
        /// The ledger that holds runs that are called by their number.
        public var ledger: String
        /// The loss of accuracy that would not matter; 0.03 by default.
        public var margin: Double
        /// How sure the verdict must be; 0.95 by default.
        public var confidence: Double

        /// Options.
        public init(
            before: String,
            after: String,
            ledger: String,
            margin: Double = 0.03,
            confidence: Double = 0.95
        ) {
            self.before = before
            self.after = after
            self.ledger = ledger
            self.margin = margin
            self.confidence = confidence
        }
    }

    private let options: Options
    private let environment: [String: String]

    /// A comparison that is to be made.
    ///
    /// - Parameters:
    ///   - options: What is compared and how.
    ///   - environment: The environment variables, for `${NAME}` in the pipelines.
    public init(_ options: Options, environment: [String: String]) {
        self.options = options
        self.environment = environment
    }

    /// Reads both runs.
    ///
    /// - Returns: The comparison.
    /// - Throws: An `EngineError` where one of them cannot be read.
    public func compare() async throws(EngineError) -> RunComparison {
        let before = try await ComparisonSource(
            options.before,
            ledger: options.ledger,
            environment: environment
        )
        let after = try await ComparisonSource(
            options.after,
            ledger: options.ledger,
            environment: environment
        )
        guard before.run.analysis == after.run.analysis else {
            throw EngineError(
                code: .usage,
                message: """
                    \(before.run.title) is a \(before.run.analysis) and \(after.run.title) a \
                    \(after.run.analysis); runs of one analysis can be compared
                    """
            )
        }
        var builder = ComparisonBuilder(
            before: before.run,
            after: after.run,
            verdictField: after.verdictField ?? before.verdictField,
            margin: options.margin,
            confidence: options.confidence
        )
        // What is right has not changed between the runs; the later pipeline says it last.
        let labels = after.labels ?? before.labels
        try await before.read(labels: labels) { builder.addBefore($0) }
        try await after.read(labels: labels) { builder.addAfter($0) }
        return builder.result
    }
}
