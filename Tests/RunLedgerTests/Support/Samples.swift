import AnalysisCore
import FoundationEssentials
import JSON
import RunLedger

/// Values that the suites share.
enum Samples {
    static let model = ModelReference(provider: "anthropic", name: "claude-haiku-5-5")
    static let start = Date(timeIntervalSince1970: 1_790_000_000.125)

    static func configuration(
        pipelineHash: String = "p1",
        model: ModelReference = model,
        shard: RunConfiguration.Shard? = nil
    ) -> RunConfiguration {
        RunConfiguration(
            pipelineName: "reviews",
            pipelinePath: "pipelines/sentiment.yml",
            pipelineHash: pipelineHash,
            pipelineSource: "analysis: sentiment\n",
            model: model,
            toolVersion: "1.0.0",
            inputs: ["reviews", "more reviews"],
            options: ["set": ["max_tokens=100"]],
            shard: shard
        )
    }

    static func resultKey(_ number: Int) -> ResultKey { key(number) }

    static func requestKey(_ number: Int) -> RequestKey { key(number) }

    private static func key<Subject>(_ number: Int) -> LedgerKey<Subject> {
        // Spread like a digest, so that the index is filled in no order.
        var state = UInt64(truncatingIfNeeded: number) &+ 0x9E37_79B9_7F4A_7C15
        var bytes: [UInt8] = []
        for _ in 0..<4 {
            state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
            state ^= state >> 31
            bytes += withUnsafeBytes(of: state, Array.init)
        }
        guard let key = LedgerKey<Subject>(bytes) else { preconditionFailure("32 bytes") }
        return key
    }

    static func source(_ index: Int) -> Record.Source {
        Record.Source(
            format: .text,
            encoding: "UTF-8",
            bytes: 100 + index,
            contentHash: resultKey(index).description
        )
    }

    static func provenance(_ index: Int = 0) -> Record.Provenance {
        Record.Provenance(
            model: model,
            answeredBy: "claude-haiku-5-5-20260901",
            batch: 1 + index / 50,
            attempts: 1,
            usage: TokenUsage(input: 300 + index % 100, output: 20, cacheRead: 7),
            cost: Cost(picodollars: 127_500_001),
            latency: .milliseconds(312),
            requestID: "req_\(index)"
        )
    }

    static func analyzed(_ index: Int, name: String? = nil) -> Record {
        Record(
            document: DocumentID(name ?? "reviews/\(index).txt"),
            index: index,
            outcome: .analyzed(
                fields: [
                    "sentiment": "positive", "confidence": 0.93,
                    "explanation": "The customer praises the quick delivery and the packaging.",
                ]
            ),
            source: source(index),
            provenance: provenance(index)
        )
    }

    static func failed(_ index: Int, _ reason: FailureReason, message: String = "why") -> Record {
        Record(
            document: DocumentID("reviews/\(index).txt"),
            index: index,
            outcome: .failed(reason, message: message),
            source: source(index),
            provenance: provenance(index)
        )
    }

    static func entry(_ index: Int) -> RecordEntry {
        RecordEntry(record: analyzed(index), key: resultKey(index))
    }

    static func call(_ index: Int, _ outcome: CallEntry.Outcome? = nil) -> CallEntry {
        CallEntry(
            request: requestKey(index),
            documents: [DocumentID("reviews/\(index).txt")],
            model: model,
            attempt: 1,
            batch: 1 + index / 50,
            started: start,
            latency: .milliseconds(312),
            cost: Cost(picodollars: 127_500_001),
            outcome: outcome ?? .answered(answer(index))
        )
    }

    static func answer(_ index: Int) -> ModelAnswer {
        ModelAnswer(
            text: #"{"sentiment":"positive","confidence":0.93}"#,
            stop: .finished,
            usage: TokenUsage(input: 300, output: 20, cacheRead: 7),
            model: "claude-haiku-5-5-20260901",
            requestID: "req_\(index)"
        )
    }
}

extension RecordSequence {
    /// All records at once.
    func all() async throws -> [Record] {
        try await reduce(into: []) { $0.append($1) }
    }
}

extension Ledger {
    /// A ledger that commits every write by itself, at a fixed time.
    convenience init(test path: String) throws(LedgerError) {
        try self.init(
            path: path,
            policy: GroupCommitPolicy(interval: .zero, maximumCount: 1),
            now: { Samples.start }
        )
    }
}
