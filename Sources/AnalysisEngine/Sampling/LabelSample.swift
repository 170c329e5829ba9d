internal import AnalysisCore
internal import DocumentIngest
internal import Glibc
internal import Reporting
internal import RunLedger

/// Draws documents at random for people to label, and notes the draw in the file.
///
/// Labels of such a file say something about the documents without one; those of documents that
/// somebody chose do not.
public struct LabelSample: Sendable {
    /// What is drawn.
    public struct Options: Sendable {
        /// The files and folders to draw from; none where a run is drawn from.
        public var paths: [String]
        /// The path of the pipeline file; where a run is drawn from, its own counts.
        public var pipeline: String
        /// Overrides of pipeline keys, as `key=value`.
        public var overrides: [String]
        /// How many documents are drawn.
        public var count: Int
        /// Which sample: the same seed draws the same documents.
        public var seed: Int
        /// Where the sample goes; `nil` for standard output.
        public var output: String?

        /// Options.
        public init(
            paths: [String],
            pipeline: String,
            overrides: [String] = [],
            count: Int = 100,
            seed: Int = 1,
            output: String? = nil
        ) {
            self.paths = paths
            self.pipeline = pipeline
            self.overrides = overrides
            self.count = count
            self.seed = seed
            self.output = output
        }
    }

    /// What was drawn.
    public struct Outcome: Sendable, Hashable {
        /// The documents that were drawn.
        public var drawn: Int
        /// The documents that there were.
        public var all: Int
        /// The columns that are to be filled in.
        public var columns: [String]
    }

    private let options: Options

    /// A sample that is to be drawn.
    public init(_ options: Options) {
        self.options = options
    }

    /// Draws among the documents of files and folders, and writes the sample.
    ///
    /// They are read twice, so that no more than the sample is in memory.
    ///
    /// - Parameters:
    ///   - environment: The environment variables, for `${NAME}` in the pipeline.
    ///   - show: Takes the sample where it goes to standard output.
    /// - Returns: What was drawn.
    /// - Throws: An `EngineError` where the input cannot be read or the file not be written, and what
    ///   `show` throws.
    public func write(
        environment: [String: String],
        _ show: ([UInt8]) throws -> Void
    ) async throws -> Outcome {
        let plan = try RunPlan(
            RunOptions(
                paths: options.paths,
                pipeline: options.pipeline,
                overrides: options.overrides,
                part: .sample(options.count, of: nil, seed: options.seed)
            ),
            environment: environment
        )
        try checkOutput(plan)
        let source = DocumentSource(paths: plan.paths, options: plan.ingest)
        try await InputCheck(source, paths: plan.paths, allowsNone: false).thereIsADocument()
        let draw = Draw(seed: options.seed)
        var ranks = LowestRanks(options.count)
        try await Self.read(source) { ranks.add(draw.rank(of: $0.id.description)) }
        let highest = ranks.highest() ?? .max
        let stratum = DrawnCell.Stratum(
            name: nil,
            drawn: min(options.count, ranks.seen),
            of: ranks.seen,
            highest: highest
        )
        let sheet = LabelSheet(plan.run.schema, hasExcerpts: true)
        let cell = DrawnCell(seed: options.seed, stratum: stratum)
        var rows: [(rank: UInt64, bytes: [UInt8])] = []
        try await Self.read(source) { document in
            let id = document.id.description
            let rank = draw.rank(of: id)
            guard rank <= highest else { return }
            rows.append((rank, sheet.row(id, text: document.text, drawn: cell)))
        }
        guard rows.count == stratum.drawn else {
            throw EngineError(
                code: .usage,
                message: "the documents changed while the sample was drawn; draw it again"
            )
        }
        try write(sheet, rows, show)
        return Outcome(drawn: rows.count, all: ranks.seen, columns: sheet.columns.map(\.name))
    }

    private static func read(
        _ source: DocumentSource,
        _ body: (Document) -> Void
    ) async throws(EngineError) {
        do {
            for try await item in source.items() {
                if case .document(let document) = item { body(document) }
            }
        } catch {
            throw EngineError(of: error)
        }
    }
}

extension LabelSample {
    /// Draws among the analyzed documents of a run, as many of each verdict as of any other, and
    /// writes the sample.
    ///
    /// - Parameters:
    ///   - run: The number of the run; the latest by default.
    ///   - ledger: The ledger that holds it.
    ///   - field: The field whose values are the strata: one of a fixed set.
    ///   - environment: The environment variables, for `${NAME}` in the pipeline.
    ///   - show: Takes the sample where it goes to standard output.
    /// - Returns: What was drawn.
    /// - Throws: An `EngineError` where the ledger cannot be read, has no such run or the file cannot
    ///   be written, and what `show` throws.
    public func write(
        run: Int64?,
        of ledger: String,
        by field: String,
        environment: [String: String],
        _ show: ([UInt8]) throws -> Void
    ) async throws -> Outcome {
        let reader: LedgerReader
        let stored: StoredRun
        do throws(LedgerError) {
            reader = try LedgerReader(path: ledger)
            stored = try await reader.run(run.map { RunID($0) })
        } catch {
            throw EngineError(code: .usage, message: error.message)
        }
        let plan = try RunPlan(stored: stored.configuration, environment: environment)
        try checkOutput(plan)
        let strata = try VerdictStrata(field, plan.run.schema)
        let draw = Draw(seed: options.seed)
        var ranks = strata.names.map { _ in LowestRanks(options.count) }
        try await Self.read(reader, stored.id) { record in
            guard let index = strata.index(of: record) else { return }
            ranks[index].add(draw.rank(of: record.document.description))
        }
        let sizes = try strata.sizes(among: ranks.map(\.seen), options.count)
        let cells = ranks.indices.map { index in
            DrawnCell(
                seed: options.seed,
                stratum: DrawnCell.Stratum(
                    name: strata.names[index],
                    drawn: max(1, sizes[index]),
                    of: max(1, ranks[index].seen),
                    highest: ranks[index].highest(of: sizes[index]) ?? .max
                )
            )
        }
        let sheet = LabelSheet(plan.run.schema, hasExcerpts: false)
        var rows: [(rank: UInt64, bytes: [UInt8])] = []
        try await Self.read(reader, stored.id) { record in
            guard let index = strata.index(of: record) else { return }
            let id = record.document.description
            let rank = draw.rank(of: id)
            guard rank <= cells[index].stratum.highest else { return }
            rows.append((rank, sheet.row(id, text: "", drawn: cells[index])))
        }
        try write(sheet, rows, show)
        return Outcome(
            drawn: rows.count,
            all: ranks.reduce(0) { $0 + $1.seen },
            columns: sheet.columns.map(\.name)
        )
    }

    private static func read(
        _ reader: LedgerReader,
        _ run: RunID,
        _ body: (Record) -> Void
    ) async throws(EngineError) {
        do {
            for try await record in reader.records(of: run) { body(record) }
        } catch {
            throw EngineError(of: error)
        }
    }

    /// A file that is there may hold labels already.
    private func checkOutput(_ plan: RunPlan) throws(EngineError) {
        guard let output = options.output, access(output, F_OK) == 0 else { return }
        throw EngineError(
            code: .usage,
            message: "\(output) is there already, and may hold labels; name another file"
        )
    }

    /// Writes the rows in the random order: whoever stops early has labelled a random sample too.
    private func write(
        _ sheet: LabelSheet,
        _ rows: [(rank: UInt64, bytes: [UInt8])],
        _ show: ([UInt8]) throws -> Void
    ) throws {
        let bytes = sheet.heading + rows.sorted { $0.rank < $1.rank }.flatMap(\.bytes)
        guard let output = options.output else { return try show(bytes) }
        do throws(ReportError) {
            let file = try ReportFile.open(output)
            try file.write(bytes)
            try file.commit()
        } catch {
            throw EngineError(code: .reportFailed, message: error.message)
        }
    }
}
