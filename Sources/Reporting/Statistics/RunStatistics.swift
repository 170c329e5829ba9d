internal import AnalysisCore
internal import JSON

/// What reports for people say about all records together, in bounded memory.
struct RunStatistics: Sendable {
    /// A document that failed.
    struct Failure: Sendable, Hashable {
        /// The document.
        var document: DocumentID
        /// The reason, as reports write it.
        var reason: FailureReason
        /// The words that explain it.
        var message: String
    }

    /// How many failures are kept one by one.
    static let keptFailures = 50

    /// The sums.
    private(set) var totals = RunTotals()
    /// The classes of each field that has some.
    private(set) var distributions: [Distribution]
    /// How many answers were sure to which tenth: from 0 up to 0.1, and so on.
    private(set) var confidence: [Int]?
    /// The latencies in milliseconds.
    private(set) var latency = ScaleHistogram()
    /// The costs in dollars.
    private(set) var cost = ScaleHistogram()
    /// The slowest documents.
    private(set) var slowest = Ranking<Duration>(places: 5)
    /// The most expensive documents.
    private(set) var mostExpensive = Ranking<Cost>(places: 5)
    /// The first failures.
    private(set) var failures: [Failure] = []
    /// The findings by kind.
    private(set) var findings = FindingCounts()
    /// The analyzed documents of which a part is missing.
    private(set) var partial = 0
    /// How well the records agree with labels, where there are any.
    private(set) var score: LabelScore?

    init(_ run: RunInfo, labels: Labels? = nil) {
        let columns = FieldColumns(run.schema).columns
        distributions = columns.compactMap { Distribution($0) }
            .filter { $0.column.path != ["confidence_source"] }
        if columns.contains(where: { $0.path == ["confidence"] }) {
            confidence = Array(repeating: 0, count: 10)
        }
        score = labels.map { LabelScore($0) }
    }

    mutating func add(_ record: Record) {
        totals.add(record)
        findings.add(record)
        score?.add(record)
        if let fields = record.fields {
            for index in distributions.indices { distributions[index].add(fields) }
            if let value = fields["confidence"]?.double, value.isFinite {
                confidence?[min(9, max(0, Int((value * 10).rounded(.down))))] += 1
            }
        }
        if case .failed(let reason, let message) = record.outcome,
            failures.count < Self.keptFailures
        {
            failures.append(Failure(document: record.document, reason: reason, message: message))
        }
        if let provenance = record.provenance { add(provenance, of: record) }
    }

    private mutating func add(_ provenance: Record.Provenance, of record: Record) {
        latency.add(provenance.latency / .milliseconds(1))
        slowest.add(record.document, provenance.latency)
        if let amount = provenance.cost {
            cost.add(amount.dollars)
            mostExpensive.add(record.document, amount)
        }
        if record.fields != nil, provenance.coverage < 1 { partial += 1 }
    }

    /// The reasons of failures, the most frequent first.
    var failuresByReason: [(reason: FailureReason, count: Int)] {
        FailureReason.allCases.compactMap { reason in
            totals.failed[reason].map { (reason, $0) }
        }
        .sorted { $0.count > $1.count }
    }

    /// The reasons of skips, the most frequent first.
    var skipsByReason: [(reason: SkipReason, count: Int)] {
        SkipReason.allCases.compactMap { reason in
            totals.skipped[reason].map { (reason, $0) }
        }
        .sorted { $0.count > $1.count }
    }
}
