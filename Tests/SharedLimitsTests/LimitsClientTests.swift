import BatchExecution
import HTTPTransport
import JSON
import SharedLimits
import Synchronization
import Testing

/// What a worker sends to the limits server, what it makes of the answer, and how long it insists.
struct LimitsClientTests {
    /// A server that answers by a script, the last entry for ever, and remembers what it was asked.
    private final class Server: Sendable {
        enum Turn {
            case response(Int, String)
            case failure
            case late(Duration, String)
        }

        struct NoConnection: Error, CustomStringConvertible {
            var description: String { "no connection" }
        }

        let clock = JumpingClock()
        private let state: Mutex<(turns: [Turn], requests: [HTTPRequest])>
        private let said = Mutex((warnings: [String](), losses: [LimitsLoss]()))

        init(_ turns: [Turn]) {
            state = Mutex((turns, []))
        }

        var requests: [HTTPRequest] { state.withLock(\.requests) }
        var warnings: [String] { said.withLock(\.warnings) }
        var losses: [LimitsLoss] { said.withLock(\.losses) }

        func answer(_ request: HTTPRequest) throws -> HTTPResponse {
            let turn = state.withLock { state in
                state.requests.append(request)
                return state.turns.count > 1 ? state.turns.removeFirst() : state.turns[0]
            }
            switch turn {
            case .response(let status, let body):
                return HTTPResponse(status: status, body: Array(body.utf8))
            case .failure: throw NoConnection()
            case .late(let time, let body):
                clock.advance(by: time)
                return HTTPResponse(status: 200, body: Array(body.utf8))
            }
        }

        func client(
            address: String = "http://limits:8700",
            job: String? = "j",
            patience: Duration = .seconds(10)
        ) -> LimitsClient<JumpingClock> {
            LimitsClient(
                address: address,
                token: Secret("t0ken"),
                job: job,
                name: "j 1/2",
                models: ["p/m"],
                patience: patience,
                clock: clock,
                warn: { [self] text in said.withLock { $0.warnings.append(text) } },
                onLoss: { [self] loss in said.withLock { $0.losses.append(loss) } },
                send: { [self] in try answer($0) }
            )
        }
    }

    private static let granted = #"{"granted":[[7,0]],"valid_ms":30000}"#
    private static let want = PermitWant(
        candidate: 0,
        demand: RateLimiter.Demand(inputTokens: 3, outputTokens: 4),
        reservation: BudgetReservation(picodollars: 5, tokens: 7)
    )

    private func body(_ request: HTTPRequest) throws -> JSONObject {
        var object = try #require(try JSONReader.value(of: request.body ?? []).object)
        let worker = try #require(object["worker"]?.string)
        #expect(1...13 ~= worker.utf8.count)
        object["worker"] = "w"
        return object
    }

    @Test(arguments: ["http://limits:8700", "http://limits:8700/", "http://limits:8700///"])
    func `A call bears the token, and says who asks for what`(address: String) async throws {
        let server = Server([.response(200, Self.granted)])
        let client = server.client(address: address)
        let outcome = PermitOutcome(id: 3, usage: .rejected, isRateLimited: true)
        let request = PermitRequest(wants: [Self.want], holds: [3, 4], outcomes: [outcome])
        let answer = try #require(await client.exchange(request))
        #expect(answer.granted == [Permit(id: 7, want: Self.want)])
        #expect(answer.validFor == .seconds(30))
        #expect(answer.left == nil && answer.closed == nil)
        let sent = try #require(server.requests.first)
        #expect((sent.method, sent.url) == (.post, "http://limits:8700/lease"))
        #expect(sent.headers["content-type"] == "application/json")
        #expect(sent.secretHeaders == ["authorization": Secret("Bearer t0ken")])
        #expect(sent.timeout == .seconds(15))
        #expect(sent.maximumBodyBytes == 1_048_576)
        #expect(
            try JSONWriter().text(of: .object(body(sent)))
                == #"{"worker":"w","name":"j 1/2","call":1,"models":["p/m"],"#
                + #""wants":[[0,3,4,5,7]],"holds":[3,4],"#
                + #""outcomes":[{"id":3,"usage":"rejected","rate_limited":true}],"job":"j"}"#
        )
    }

    @Test func `Calls are numbered, and a job without a name has none`() async throws {
        let server = Server([.response(200, #"{"granted":[],"valid_ms":5}"#)])
        let client = server.client(job: nil)
        try await client.connect()
        _ = await client.exchange(PermitRequest())
        await client.close(PermitRequest())
        let bodies = try server.requests.map(body)
        #expect(bodies.map { $0["call"] } == [1, 2, 3])
        #expect(bodies.map { $0["job"] } == [nil, nil, nil])
        #expect(bodies.map { $0["last"] } == [nil, nil, true])
        #expect(server.warnings.isEmpty && server.losses.isEmpty)
    }

    @Test func `What the server closes and leaves is told on`() async throws {
        let server = Server([
            .response(200, #"{"granted":[],"valid_ms":1,"left":[9,8],"closed":"deadline"}"#)
        ])
        let answer = try #require(await server.client().exchange(PermitRequest()))
        #expect(answer.left == BudgetReservation(picodollars: 9, tokens: 8))
        #expect(answer.closed == .deadline)
        #expect(answer.validFor == .milliseconds(1))
    }

    @Test func `A permit lasts from the try that was answered`() async throws {
        let server = Server([.failure, .failure, .response(200, Self.granted)])
        let answer = try #require(
            await server.client().exchange(PermitRequest(wants: [Self.want]))
        )
        #expect(server.clock.sleeps == [.milliseconds(50), .milliseconds(100)])
        #expect(answer.validFor == .seconds(30) + .milliseconds(150))
        // The time that the answer itself took is not added.
        let slow = Server([.late(.seconds(3), Self.granted)])
        let late = try #require(await slow.client().exchange(PermitRequest(wants: [Self.want])))
        #expect(late.validFor == .seconds(30))
    }

    @Test func `Pauses double up to two seconds, and the last ends with the patience`() async {
        let server = Server([.failure])
        #expect(await server.client().exchange(PermitRequest()) == nil)
        #expect(
            server.clock.sleeps
                == [50, 100, 200, 400, 800, 1_600, 2_000, 2_000, 2_000, 850].map {
                    .milliseconds($0)
                }
        )
        // One warning, once it has lasted longer than a moment.
        #expect(
            server.warnings == [
                "the limits server http://limits:8700 does not answer (no connection); waiting for it"
            ]
        )
        #expect(
            server.losses == [
                LimitsLoss(
                    isPassing: true,
                    message:
                        "the limits server http://limits:8700 does not answer (no connection); "
                        + "start it again with its --state, and the job goes on"
                )
            ]
        )
    }

    @Test func `A server that is away for a moment is not worth a word`() async {
        let server = Server([.failure, .failure, .failure, .failure, .response(200, Self.granted)])
        #expect(await server.client().exchange(PermitRequest(wants: [Self.want])) != nil)
        #expect(server.clock.sleeps.count == 4)
        #expect(server.warnings.isEmpty)
        let longer = Server([
            .failure, .failure, .failure, .failure, .failure, .response(200, Self.granted),
        ])
        #expect(await longer.client().exchange(PermitRequest(wants: [Self.want])) != nil)
        #expect(longer.warnings.count == 1)
    }

    @Test(arguments: [400, 401, 403, 404])
    func `A refusal ends the job at once, in the server's words`(status: Int) async {
        let server = Server([.response(status, #"{"error":"not this way"}"#)])
        #expect(await server.client().exchange(PermitRequest()) == nil)
        #expect(server.requests.count == 1)
        #expect(
            server.losses == [
                LimitsLoss(
                    isPassing: false,
                    message:
                        "the limits server http://limits:8700 refuses: HTTP \(status), not this way"
                )
            ]
        )
    }

    @Test(arguments: [402, 405, 409, 429, 500, 503])
    func `Any other status may pass`(status: Int) async {
        let server = Server([.response(status, "<html>"), .response(200, Self.granted)])
        #expect(await server.client().exchange(PermitRequest(wants: [Self.want])) != nil)
        #expect(server.requests.count == 2)
        #expect(server.losses.isEmpty)
    }

    @Test(arguments: [
        "", "{}", #"{"granted":[[7,1]],"valid_ms":5}"#, #"{"granted":[[7,0],[8,0]],"valid_ms":5}"#,
        #"{"granted":[],"valid_ms":-1}"#,
    ])
    func `An answer that is none is asked for again`(text: String) async throws {
        let server = Server([.response(200, text)])
        let client = server.client(patience: .milliseconds(100))
        #expect(await client.exchange(PermitRequest(wants: [Self.want])) == nil)
        #expect(server.requests.count == 3)
        let loss = try #require(server.losses.first)
        #expect(loss.isPassing)
        #expect(loss.message.contains("(HTTP 200, it is no limits server)"))
    }

    @Test func `Of a long reason two hundred characters are told`() async throws {
        let reason = String(repeating: "x", count: 201)
        let server = Server([.response(403, #"{"error":"\#(reason)"}"#)])
        _ = await server.client().exchange(PermitRequest())
        let message = try #require(server.losses.first?.message)
        #expect(message.hasSuffix("HTTP 403, \(reason.dropLast())"))
    }

    @Test func `The farewell waits five seconds at most, and says what an open permit counts`()
        async
    {
        let server = Server([.failure])
        await server.client(patience: .seconds(600)).close(PermitRequest())
        #expect(server.clock.now.offset == .seconds(5))
        #expect(server.losses.isEmpty)
        #expect(server.warnings.count == 2)
        #expect(server.warnings.last?.hasSuffix("; what is open there counts as spent") == true)
        let short = Server([.failure])
        await short.client(patience: .seconds(2)).close(PermitRequest())
        #expect(short.clock.now.offset == .seconds(2))
    }

    @Test func `Who is told to stop does not wait for the server`() async {
        let server = Server([.failure])
        let loss = await #expect(throws: LimitsLoss.self) {
            try await server.client().connect(unless: { true })
        }
        #expect(loss?.isPassing == true)
        #expect(server.requests.count == 1 && server.clock.sleeps.isEmpty)
    }

    @Test func `Workers tell themselves apart`() async throws {
        let server = Server([.response(200, Self.granted)])
        for _ in 0..<4 { _ = await server.client().exchange(PermitRequest(wants: [Self.want])) }
        let workers = try server.requests.map { request in
            try JSONReader.value(of: request.body ?? [])["worker"]?.string
        }
        #expect(Set(workers).count == 4)
    }
}
