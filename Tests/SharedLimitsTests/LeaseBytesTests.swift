import BatchExecution
import JSON
import Testing

@testable import SharedLimits

/// The messages between workers and the limits server, byte by byte and at their borders: versions
/// of the tool that run side by side have to understand each other.
struct LeaseBytesTests {
    private func written(_ outcome: PermitOutcome) throws -> String {
        let request = LeaseRequest(
            job: nil,
            worker: "w",
            name: "",
            call: 1,
            models: [],
            permits: PermitRequest(outcomes: [outcome])
        )
        let value = try JSONReader.value(of: request.bytes)
        return try #require(value["outcomes"]?.array?.first).description
    }

    @Test(arguments: [
        (PermitOutcome(id: 1, usage: .notSent), #"{"id":1,"usage":"not_sent"}"#),
        (PermitOutcome(id: 2, usage: .rejected), #"{"id":2,"usage":"rejected"}"#),
        (PermitOutcome(id: 3, usage: .unknown), #"{"id":3,"usage":"unknown"}"#),
        (
            PermitOutcome(
                id: 4,
                usage: .reported(
                    TokenUsage(
                        input: 10,
                        output: 5,
                        cacheWrite5m: 2,
                        cacheWrite1h: 1,
                        cacheRead: 7
                    )
                )
            ),
            // What is written to a cache counts as input.
            #"{"id":4,"usage":"reported","tokens":[13,5,7]}"#
        ),
        (
            PermitOutcome(
                id: 5,
                usage: .reported(TokenUsage(input: -1, output: .max), picodollars: -5)
            ),
            #"{"id":5,"usage":"reported","tokens":[0,100000000,0],"picodollars":0}"#
        ),
        (
            PermitOutcome(id: 6, usage: .rejected, isRateLimited: true, retryAfter: .seconds(2)),
            #"{"id":6,"usage":"rejected","rate_limited":true,"retry_after_ms":2000}"#
        ),
        (
            PermitOutcome(id: 7, usage: .unknown, retryAfter: .microseconds(1_001)),
            #"{"id":7,"usage":"unknown","retry_after_ms":2}"#
        ),
        (
            PermitOutcome(id: 8, usage: .unknown, retryAfter: .seconds(-5)),
            #"{"id":8,"usage":"unknown","retry_after_ms":0}"#
        ),
        (
            PermitOutcome(id: 9, usage: .unknown, retryAfter: .seconds(1_000_000)),
            #"{"id":9,"usage":"unknown","retry_after_ms":100000000}"#
        ),
        (
            PermitOutcome(
                id: 10,
                usage: .notSent,
                limits: RateLimits(
                    requests: .init(perMinute: 1, remaining: 0),
                    inputTokens: .init(perMinute: 2),
                    outputTokens: .init(remaining: 3),
                    tokens: .init()
                )
            ),
            #"{"id":10,"usage":"not_sent","limits":{"requests":{"per_minute":1,"remaining":0},"#
                + #""input":{"per_minute":2},"output":{"remaining":3},"tokens":{}}}"#
        ),
    ])
    func `What became of a permit is written as it was agreed`(
        outcome: PermitOutcome,
        text: String
    ) throws {
        #expect(try written(outcome) == text)
    }

    @Test(arguments: [
        (
            LeaseAnswer(validFor: .seconds(30)), #"{"granted":[],"valid_ms":30000}"#
        ),
        (
            LeaseAnswer(granted: [.init(id: 9, want: 1)], validFor: .milliseconds(1_500)),
            #"{"granted":[[9,1]],"valid_ms":1500}"#
        ),
        (
            LeaseAnswer(
                validFor: .microseconds(1_999),
                left: BudgetReservation(picodollars: 7, tokens: 8),
                closed: .budget
            ),
            #"{"granted":[],"valid_ms":1,"left":[7,8],"closed":"budget"}"#
        ),
    ])
    func `An answer is written as it was agreed`(answer: LeaseAnswer, text: String) {
        #expect(String(decoding: answer.bytes, as: UTF8.self) == text)
    }

    @Test(arguments: [
        #"{"granted":[],"valid_ms":100000001}"#, #"{"granted":[],"valid_ms":1.5}"#,
        #"{"granted":[[1]],"valid_ms":1}"#, #"{"granted":[[1,0,0]],"valid_ms":1}"#,
        #"{"granted":[[1,-1]],"valid_ms":1}"#, #"{"granted":[["1",0]],"valid_ms":1}"#,
        #"{"granted":[],"valid_ms":1,"left":[1]}"#, #"{"granted":[],"valid_ms":1,"left":[1,2,3]}"#,
        #"{"granted":[],"valid_ms":1,"left":[-1,2]}"#,
        #"{"granted":[],"valid_ms":1,"left":[1,-2]}"#,
        #"{"granted":[],"valid_ms":1,"closed":"never"}"#, #"{"granted":5,"valid_ms":1}"#,
        #"{"valid_ms":1}"#, "[[[[[[[[[1]]]]]]]]]", #"{"granted":[],"valid_ms":1,"left":[]}"#,
    ])
    func `An answer that was not agreed is none`(text: String) {
        #expect(LeaseAnswer(Array(text.utf8), wants: 3) == nil)
    }

    @Test(arguments: [
        (#"{"granted":[],"valid_ms":100000000}"#, true),
        (#"{"granted":[],"valid_ms":0,"left":[0,0]}"#, true),
        (#"{"granted":[[-5,2],[1,0],[2,1]],"valid_ms":1,"closed":"too-large"}"#, true),
        (#"{"granted":[[1,3]],"valid_ms":1}"#, false),
        (#"{"granted":[[1,0],[2,0],[3,0],[4,0]],"valid_ms":1}"#, false),
        // What a later version may add is passed over.
        (#"{"granted":[],"valid_ms":1,"news":{}}"#, true),
    ])
    func `No more is granted than was wanted`(text: String, isRead: Bool) {
        #expect((LeaseAnswer(Array(text.utf8), wants: 3) != nil) == isRead)
    }

    private func isRead(
        worker: String = "w",
        name: String = "",
        call: Int = 0,
        models: [String] = ["m"],
        wants: String = "[]",
        holds: String = "[]",
        outcomes: String = "[]"
    ) -> Bool {
        let models = models.map { "\"\($0)\"" }.joined(separator: ",")
        let text =
            #"{"worker":"\#(worker)","name":"\#(name)","call":\#(call),"models":[\#(models)],"#
            + #""wants":\#(wants),"holds":\#(holds),"outcomes":\#(outcomes)}"#
        return LeaseRequest(Array(text.utf8)) != nil
    }

    @Test func `Names are of a length that a table can show`() {
        #expect(isRead(worker: String(repeating: "w", count: 64)))
        #expect(!isRead(worker: String(repeating: "w", count: 65)))
        #expect(!isRead(worker: ""))
        #expect(isRead(name: String(repeating: "n", count: 200)))
        #expect(!isRead(name: String(repeating: "n", count: 201)))
        #expect(isRead(models: [String(repeating: "m", count: 200)]))
        #expect(!isRead(models: [String(repeating: "m", count: 201)]))
        #expect(isRead(models: (0..<64).map { "m\($0)" }))
        #expect(!isRead(models: (0..<65).map { "m\($0)" }))
        #expect(isRead(call: 100_000_000))
        #expect(!isRead(call: 100_000_001))
    }

    @Test func `A call holds a hundred thousand entries of each kind, and no more`() {
        func list(_ count: Int) -> String {
            "[" + repeatElement("1", count: count).joined(separator: ",") + "]"
        }
        #expect(isRead(holds: list(100_000)))
        #expect(!isRead(holds: list(100_001)))
    }

    @Test(arguments: [
        ("[[0,0,0,0,0]]", true), ("[[1,0,0,0,0]]", false), ("[[0,-1,0,0,0]]", false),
        ("[[0,0,0,0,-1]]", false), ("[[0,0,0,0,0,0]]", false), ("[[0,0,0,0,1.5]]", false),
        ("[5]", false), ("[[0,9223372036854775807,0,0,0]]", true), ("5", false),
    ])
    func `A want names a model and what it may take`(wants: String, isRead: Bool) {
        #expect(self.isRead(wants: wants) == isRead)
    }

    @Test(arguments: [
        (#"[{"id":1,"usage":"unknown"}]"#, true), (#"[{"usage":"unknown"}]"#, false),
        (#"[{"id":1,"usage":"reported"}]"#, false),
        (#"[{"id":1,"usage":"reported","tokens":[1,2]}]"#, false),
        (#"[{"id":1,"usage":"reported","tokens":[1,2,3,4]}]"#, false),
        (#"[{"id":1,"usage":"reported","tokens":[1,2,100000001]}]"#, false),
        (#"[{"id":1,"usage":"reported","tokens":[1,2,3],"picodollars":0}]"#, true),
        (#"[{"id":1,"usage":"reported","tokens":[1,2,3],"picodollars":-1}]"#, false),
        (#"[{"id":1.5,"usage":"unknown"}]"#, false),
    ])
    func `An outcome says which permit it was and what it took`(outcomes: String, isRead: Bool) {
        #expect(self.isRead(outcomes: outcomes) == isRead)
    }

    @Test func `What nobody can mean is left out of limits and pauses`() throws {
        let text = """
            {"worker":"w","name":"","call":1,"models":[],"wants":[],"holds":[],"outcomes":[{"id":1,
            "usage":"rejected","rate_limited":1,"retry_after_ms":100000001,"limits":{"requests":
            {"per_minute":0,"remaining":-1},"tokens":{"per_minute":1,"remaining":0},"input":{}}}]}
            """
        let request = try #require(LeaseRequest(Array(text.utf8)))
        let outcome = try #require(request.permits.outcomes.first)
        #expect(outcome.retryAfter == nil && !outcome.isRateLimited)
        #expect(outcome.limits?.requests == .init())
        #expect(outcome.limits?.tokens == .init(perMinute: 1, remaining: 0))
        #expect(outcome.limits?.inputTokens == .init() && outcome.limits?.outputTokens == nil)
        #expect(request.job == nil && !request.isLast)
    }
}
