import AnalysisCore
import FoundationEssentials
import JSON
import Testing

@testable import RunLedger

/// What stands in rows, and what is read of them.
@Suite struct StoredValueTests {
    @Test(
        arguments: [
            (Duration.zero, 0), (.nanoseconds(1), 1), (.seconds(1.5), 1_500_000_000),
            (.seconds(-1), 0),
            (.nanoseconds(-1), 0), (.seconds(9_223_372_037), .max),
            (.seconds(9_223_372_036), 9_223_372_036_000_000_000),
        ] as [(Duration, Int64)]
    )
    func `A time is kept in nanoseconds, as many as fit`(duration: Duration, nanoseconds: Int64) {
        #expect(Encoding.nanoseconds(duration) == nanoseconds)
        if nanoseconds < .max, duration >= .zero {
            #expect(Decoding.duration(nanoseconds: nanoseconds) == duration)
        }
    }

    @Test(arguments: [
        (0.0, "1970-01-01T00:00:00.000Z"), (1.0006, "1970-01-01T00:00:01.001Z"),
        (0.9996, "1970-01-01T00:00:01.000Z"), (-0.001, "1969-12-31T23:59:59.999Z"),
        (1_790_000_000.125, "2026-09-21T14:13:20.125Z"), (951_782_400, "2000-02-29T00:00:00.000Z"),
        (253_402_300_799, "9999-12-31T23:59:59.000Z"),
    ])
    func `A date is written in UTC with milliseconds`(seconds: Double, text: String) throws {
        #expect(Encoding.time(Date(timeIntervalSince1970: seconds)) == text)
        let read = try Decoding.time(text)
        #expect(abs(read.timeIntervalSince1970 - seconds) < 0.001)
    }

    @Test(arguments: [
        "", "2026-09-21", "2026-09-21T14:13:20", "yesterday", "2026-13-01T00:00:00.000Z",
    ])
    func `What is no date is not read as one`(text: String) {
        #expect(throws: (any Error).self) { try Decoding.time(text) }
    }

    @Test func `Lists and texts are JSON, and nothing is none of them`() throws {
        #expect(String(decoding: Encoding.list(["a\"b", ""]), as: UTF8.self) == #"["a\"b",""]"#)
        #expect(try Decoding.list(nil) == [] && Decoding.list("[]") == [])
        #expect(try Decoding.list(#"["a",5,"b"]"#) == ["a", "b"])
        #expect(try Decoding.list("{}") == [])
        #expect(try Decoding.texts(nil) == [:])
        #expect(try Decoding.texts(#"{"a":"b","c":5}"#) == ["a": "b"])
        #expect(throws: Decoding.Failure.self) { try Decoding.texts("[]") }
        #expect(throws: JSONError.self) { try Decoding.list("[") }
        #expect(throws: Decoding.Failure.self) { try Decoding.object("[]") }
        #expect(try Decoding.model("a/b") == ModelReference(provider: "a", name: "b"))
        #expect(throws: Decoding.Failure.self) { try Decoding.model("ab") }
        #expect(try Decoding.value(RunStatus.self, "crashed") == .crashed)
        let unknown = #expect(throws: Decoding.Failure.self) {
            try Decoding.value(RunStatus.self, "odd")
        }
        #expect(unknown?.description == "an unknown RunStatus")
    }

    @Test func `Findings are kept as JSON, and their count is one where it is missing`() throws {
        let findings = [
            Finding(kind: "k", message: "m \"x\"", count: 3, line: 7),
            Finding(kind: "l", message: ""),
        ]
        let bytes = try #require(FindingsColumn.encode(findings))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
            text == #"[{"kind":"k","message":"m \"x\"","count":3,"line":7},"#
                + #"{"kind":"l","message":"","count":1}]"#
        )
        #expect(try FindingsColumn.decode(text) == findings)
        #expect(FindingsColumn.encode([]) == nil)
        #expect(try FindingsColumn.decode(nil) == [])
        #expect(
            try FindingsColumn.decode(#"[{"kind":"k","message":"m"}]"#) == [
                Finding(kind: "k", message: "m")
            ]
        )
        for damaged in [#"[{"kind":"k"}]"#, #"[{"message":"m"}]"#, "[5]"] {
            let error = #expect(throws: Decoding.Failure.self) {
                try FindingsColumn.decode(damaged)
            }
            #expect(error?.description == "a finding without kind or message")
        }
    }

    @Test(
        arguments: [
            ("1/1", 1, 1), ("3/8", 3, 8), ("8/8", 8, 8), ("0/8", nil, nil), ("9/8", nil, nil),
            ("1", nil, nil),
            ("1/2/3", nil, nil), ("/", nil, nil), ("a/b", nil, nil), ("-1/2", nil, nil),
            ("1/", nil, nil),
        ] as [(String, Int?, Int?)]
    )
    func `A shard is one of so many`(text: String, index: Int?, count: Int?) {
        let shard = RunConfiguration.Shard(text)
        #expect((shard?.index, shard?.count) == (index, count))
        if let shard { #expect(shard.description == text) }
    }

    @Test func `Every document is in one shard, whatever its hash`() {
        let hashes = (0..<200).map { Samples.resultKey($0).description } + ["", "a"]
        for count in [1, 2, 7] {
            let shards = (1...count).map { RunConfiguration.Shard(index: $0, count: count) }
            for hash in hashes { #expect(shards.count { $0.takes(contentHash: hash) } == 1) }
            for shard in shards {
                #expect(hashes.count { shard.takes(contentHash: $0) } > 200 / (2 * count))
            }
        }
        // FNV-1a of nothing is 0xCBF29CE484222325.
        #expect(
            RunConfiguration.Shard(index: Int(0xCBF2_9CE4_8422_2325 % 7 as UInt64) + 1, count: 7)
                .takes(contentHash: "")
        )
    }

    @Test func `Another pipeline, model or version is a difference`() {
        let one = Samples.configuration()
        #expect(one.differences(in: one).isEmpty)
        var other = Samples.configuration(
            pipelineHash: "p2",
            model: ModelReference(provider: "x", name: "y")
        )
        other.toolVersion = "2.0.0"
        other.inputs = []
        #expect(
            one.differences(in: other) == [
                "another pipeline", "another model (x/y, not anthropic/claude-haiku-5-5)",
                "another version of the tool (2.0.0, not 1.0.0)",
            ]
        )
        #expect(one.job == nil && one.partition == nil)
        other.options = ["job": "j", "partition": "2/3"]
        #expect(other.job == "j" && other.partition == .init(index: 2, count: 3))
        other.options = ["job": 5, "partition": "4/3"]
        #expect(other.job == nil && other.partition == nil)
    }

    @Test(
        arguments: [
            (.analyzed(fields: [:]), true), (.failed(.refused, message: ""), true),
            (.failed(.tooLarge, message: ""), true), (.failed(.network, message: ""), false),
            (.failed(.rateLimited, message: ""), false), (.failed(.missing, message: ""), false),
            (.skipped(.hidden, message: ""), false),
        ] as [(Record.Outcome, Bool)]
    )
    func `What would come out again is reused`(outcome: Record.Outcome, isReusable: Bool) {
        let record = Record(
            document: DocumentID("old"),
            index: 3,
            outcome: outcome,
            provenance: Samples.provenance()
        )
        let stored = StoredRecord(run: RunID(1), record: record)
        #expect(stored.isReusable == isReusable)
        let reused = stored.reused(
            for: DocumentID("new"),
            index: 9,
            source: Samples.source(1),
            metadata: ["a": "b"]
        )
        #expect((reused.document, reused.index) == (DocumentID("new"), 9))
        #expect(reused.source == Samples.source(1) && reused.metadata == ["a": "b"])
        #expect(reused.outcome == outcome && reused.provenance?.isCached == true)
        #expect(stored.reused(for: DocumentID("new"), index: 0, source: nil).metadata == [:])
    }

    @Test func `What came from a cache is no original`() {
        var record = Record(document: DocumentID("d"), index: 0, outcome: .analyzed(fields: [:]))
        #expect(RecordEntry(record: record).isOriginal)
        record.provenance = Samples.provenance()
        #expect(RecordEntry(record: record).isOriginal)
        record.provenance?.isCached = true
        #expect(!RecordEntry(record: record).isOriginal)
        #expect(RecordEntry(record: record, isOriginal: true).isOriginal)
    }

    @Test func `The counts of a batch are written by their names and added one by one`() {
        var counts = BatchCounts()
        counts.succeeded = 1
        counts.errored = 2
        counts.canceled = 4
        counts.expired = 8
        counts.missing = 16
        counts.duplicated = 32
        counts.foreign = 64
        counts.unreadable = 128
        #expect(counts.total == 31)
        #expect(
            JSONValue.object(counts.json).description
                == #"{"succeeded":1,"errored":2,"canceled":4,"expired":8,"missing":16,"#
                + #""duplicated":32,"foreign":64,"unreadable":128}"#
        )
        #expect(BatchCounts(json: counts.json) == counts)
        #expect(BatchCounts(json: ["errored": "x", "missing": 3]).total == 3)
        var sum = counts
        sum += counts
        #expect(sum.json.map(\.value) == [2, 4, 8, 16, 32, 64, 128, 256])
    }

    @Test func `A batch is open from the intent until it is collected`() {
        let open = ProviderBatch.State.allCases.filter(\.isOpen)
        #expect(open == [.intended, .submitted, .ended])
        #expect(RunStatus.allCases.filter { !$0.isUnfinished } == [.finished])
        #expect(RunCounts(analyzed: 1, failed: 2, skipped: 4, cached: 8).documents == 7)
        #expect(RunSpending(knownCost: Cost(picodollars: 5)).cost == Cost(picodollars: 5))
        #expect(RunSpending(knownCost: Cost(picodollars: 5), unpricedRequests: 1).cost == nil)
        #expect(RunID(2) < RunID(10) && "\(RunID(12))" == "12")
    }

    @Test func `A call has the usage and the name of what came of it`() {
        func entry(_ outcome: CallEntry.Outcome) -> CallEntry {
            CallEntry(
                request: Samples.requestKey(1),
                documents: [],
                model: Samples.model,
                started: Samples.start,
                latency: .zero,
                cost: nil,
                outcome: outcome
            )
        }
        let usage = TokenUsage(input: 1, output: 2)
        let answer = ModelAnswer(
            text: "",
            stop: .finished,
            usage: usage,
            model: "m",
            requestID: "r"
        )
        #expect(
            entry(.answered(answer)).usage == usage && entry(.answered(answer)).requestID == "r"
        )
        let failure = ProviderFailure(reason: .timeout, message: "m", requestID: "f", usage: usage)
        #expect(entry(.failed(failure)).usage == usage && entry(.failed(failure)).requestID == "f")
        let bare = ProviderFailure(reason: .timeout, message: "m")
        #expect(entry(.failed(bare)).usage == nil && entry(.failed(bare)).requestID == nil)
        #expect((entry(.failed(bare)).attempt, entry(.failed(bare)).batch) == (1, 0))
    }

    @Test(arguments: [
        String(repeating: "0f", count: 32), String(repeating: "AB", count: 32),
    ])
    func `A key is 64 digits, whatever their case`(text: String) throws {
        let key = try #require(ResultKey(hexadecimal: text))
        #expect(key.description == text.lowercased())
        #expect(
            ResultKey(key.bytes) == key && key.bytes.count == 32 && Array(key.data) == key.bytes
        )
    }

    @Test(arguments: [
        "", "0f", String(repeating: "0f", count: 31), String(repeating: "0f", count: 31) + "0",
        String(repeating: "0f", count: 33), String(repeating: "0g", count: 32),
        String(repeating: "０f", count: 32),
    ])
    func `Anything else is no key`(text: String) {
        #expect(ResultKey(hexadecimal: text) == nil)
    }

    @Test func `Keys are equal where all their bytes are`() throws {
        for place in [0, 7, 8, 15, 16, 23, 24, 31] {
            var bytes = [UInt8](repeating: 1, count: 32)
            let key = try #require(ResultKey(bytes))
            bytes[place] = 2
            #expect(ResultKey(bytes) != key)
            #expect(ResultKey(bytes)?.bytes == bytes)
        }
        #expect(ResultKey([UInt8](repeating: 0, count: 31)) == nil)
    }
}
