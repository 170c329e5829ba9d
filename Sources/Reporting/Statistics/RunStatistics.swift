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
        /// What the document says about itself, as far as reports show it.
        var metadata: [String]
    }

    /// How many failures are kept one by one.
    static let keptFailures = 50

    /// The sums.
    private(set) var totals = RunTotals()
    /// The classes of each field that has some.
    private(set) var distributions: [Distribution]
    /// How many answers were sure to which tenth: from 0 up to 0.1, and so on.
    private(set) var confidence: [Int]?
    /// The answers on which all votes agree in every field; `nil` where each document has one vote.
    private(set) var unanimous: Int?
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
    /// The analyzed documents by the models on this machine that answered for them, where it was
    /// measured how often these are right.
    private(set) var byMeasured: [ModelReference: Int] = [:]
    /// The values that do not occur in their documents.
    private(set) var ungrounded = 0
    private let columns: [ReportColumn]
    /// How well the records agree with labels, where there are any.
    private(set) var score: LabelScore?

    init(_ run: RunInfo, labels: Labels? = nil) {
        self.columns = run.columns
        let columns = FieldColumns(run.schema).columns
        distributions = columns.compactMap { Distribution($0) }
            .filter { !$0.column.isOrigin }
        if columns.contains(where: { $0.path == ["confidence"] }) {
            confidence = Array(repeating: 0, count: 10)
        }
        if columns.contains(where: { $0.path.first == Record.agreementField }) {
            unanimous = 0
        }
        score = labels.map { LabelScore($0) }
    }

    mutating func add(_ record: Record) {
        totals.add(record)
        findings.add(record)
        score?.add(record)
        if let fields = record.fields {
            for index in distributions.indices { distributions[index].add(fields) }
            ungrounded += Evidence.entries(in: fields).count { !Evidence.isGrounded($0.place) }
            if let model = record.provenance?.model, model == .embedded || model == .small {
                byMeasured[model, default: 0] += 1
            }
            let agreement = fields[Record.agreementField]?.object ?? JSONObject()
            if !agreement.isEmpty, agreement.allSatisfy({ $0.value.double == 1 }) {
                unanimous? += 1
            }
            if let value = fields["confidence"]?.double, value.isFinite {
                confidence?[min(9, max(0, Int((value * 10).rounded(.down))))] += 1
            }
        }
        if case .failed(let reason, let message) = record.outcome,
            failures.count < Self.keptFailures
        {
            failures.append(
                Failure(
                    document: record.document,
                    reason: reason,
                    message: message,
                    metadata: metadata(of: record)
                )
            )
        }
        if let provenance = record.provenance { add(provenance, of: record) }
    }

    private mutating func add(_ provenance: Record.Provenance, of record: Record) {
        let metadata = metadata(of: record)
        latency.add(provenance.latency / .milliseconds(1))
        slowest.add(record.document, provenance.latency, metadata)
        if let amount = provenance.cost {
            cost.add(amount.dollars)
            mostExpensive.add(record.document, amount, metadata)
        }
        if record.fields != nil, provenance.coverage < 1 { partial += 1 }
    }

    /// What a document says about itself, as far as reports show it.
    private func metadata(of record: Record) -> [String] {
        columns.map { record.metadata[$0.name] ?? "" }
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
