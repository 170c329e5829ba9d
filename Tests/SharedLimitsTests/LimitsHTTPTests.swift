import BatchExecution
import HTTPTransport
import JSON
import Synchronization
import Testing

@testable import SharedLimits

/// What the limits server answers to requests, byte by byte.
struct LimitsHTTPTests {
    /// A disk in memory, that may be full.
    private final class Store: LimitsStore {
        struct Full: Error {}

        private let state: Mutex<(commits: [LimitsChanges], isFull: Bool)>

        init(isFull: Bool = false) {
            state = Mutex(([], isFull))
        }

        var commits: [LimitsChanges] { state.withLock(\.commits) }

        func commit(_ changes: LimitsChanges) async throws {
            try state.withLock { state in
                if state.isFull { throw Full() }
                state.commits.append(changes)
            }
        }
    }

    private let token = Secret("abc")

    private func service(_ store: Store = Store()) throws -> LimitsService<ContinuousClock> {
        LimitsService(
            policy: LimitsPolicy(
                job: "j",
                limits: try StatedLimits(requestsPerMinute: 600_000),
                budget: try Budget(maxPicodollars: 100)
            ),
            known: LimitsState(),
            store: store,
            clock: ContinuousClock()
        )
    }

    private func request(
        _ method: String,
        _ path: String,
        authorization: String? = "Bearer abc",
        accept: String? = nil,
        body: String = ""
    ) -> HTTPServerRequest {
        var headers = HeaderFields()
        if let authorization {
            headers.fields.append(.init(name: "Authorization", value: authorization))
        }
        if let accept { headers.fields.append(.init(name: "accept", value: accept)) }
        return HTTPServerRequest(method, path, headers: headers, body: Array(body.utf8))
    }

    private func text(_ response: HTTPResponse) -> String {
        String(decoding: response.body, as: UTF8.self)
    }

    @Test(arguments: [
        nil, "", "abc", "Bearer ab", "Bearer abcd", "Bearer abd", "bearer abc", "Bearer ",
    ])
    func `Without the token nothing is answered`(authorization: String?) async throws {
        let response = try await service().respond(
            to: request("GET", "/status", authorization: authorization),
            token: token
        )
        #expect(response.status == 401)
        #expect(response.headers["content-type"] == "application/json")
        #expect(
            text(response) == "{\"error\":\"the token is not that of this limits server\"}\n"
        )
    }

    @Test func `A server without a token answers nobody`() async throws {
        for authorization in ["Bearer ", "Bearer"] {
            let response = try await service().respond(
                to: request("GET", "/status", authorization: authorization),
                token: Secret("")
            )
            #expect(response.status == 401)
        }
    }

    @Test(arguments: [
        ("GET", "/lease"), ("POST", "/status"), ("POST", "/metrics"), ("GET", "/"), ("GET", ""),
        ("POST", "/leases"), ("DELETE", "/lease"),
    ])
    func `What there is not is said with what there is`(method: String, path: String) async throws {
        let response = try await service().respond(to: request(method, path), token: token)
        #expect(response.status == 404)
        #expect(
            text(response)
                == "{\"error\":\"there is POST /lease, POST /return, GET /status, GET /metrics\"}\n"
        )
    }

    @Test func `The status is JSON unless OpenMetrics are asked for`() async throws {
        let service = try service()
        let json = await service.respond(to: request("GET", "/status"), token: token)
        #expect((json.status, json.headers["content-type"]) == (200, "application/json"))
        #expect(
            text(json) == #"{"job":"j","workers":0,"waiting":0,"permits":0,"expired":0,"#
                + #""spent_picodollars":0,"spent_tokens":0,"reserved_picodollars":0,"#
                + #""reserved_tokens":0,"max_picodollars":100,"models":[]}"# + "\n"
        )
        for (path, accept) in [
            ("/metrics", nil), ("/status", "application/openmetrics-text"),
            ("/metrics", "text/html"),
        ] {
            let metrics = await service.respond(
                to: request("GET", path, accept: accept),
                token: token
            )
            #expect(metrics.status == 200)
            #expect(
                metrics.headers["content-type"]
                    == "application/openmetrics-text; version=1.0.0; charset=utf-8"
            )
            #expect(text(metrics).hasPrefix("# TYPE analyze_limits_workers gauge\n"))
            #expect(text(metrics).hasSuffix("# EOF\n"))
        }
        let html = await service.respond(
            to: request("GET", "/status", accept: "text/html"),
            token: token
        )
        #expect(text(html).hasPrefix("{"))
    }

    @Test(arguments: ["/lease", "/return"])
    func `A body that is no call is refused`(path: String) async throws {
        let response = try await service().respond(
            to: request("POST", path, body: "{}"),
            token: token
        )
        #expect(response.status == 400)
        #expect(
            text(response) == "{\"error\":\"the body is no lease request of this version\"}\n"
        )
    }

    private func call(_ number: Int, job: String = "j", wants: String = "[]") -> String {
        #"{"worker":"w","name":"n","call":\#(number),"models":["m"],"wants":\#(wants),"#
            + #""holds":[],"outcomes":[],"job":"\#(job)"}"#
    }

    @Test func `A worker of another job is sent away`() async throws {
        let response = try await service().respond(
            to: request("POST", "/lease", body: call(1, job: "k")),
            token: token
        )
        #expect(response.status == 403)
        #expect(text(response) == "{\"error\":\"this limits server serves another job\"}\n")
    }

    /// Runs a service while something is asked of it.
    private func running<Value: Sendable>(
        _ service: LimitsService<ContinuousClock>,
        _ ask: @Sendable @escaping () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                try? await service.run()
                return nil
            }
            group.addTask { try await ask() }
            while let next = try await group.next() {
                if let next {
                    group.cancelAll()
                    return next
                }
            }
            throw CancellationError()
        }
    }

    @Test func `A permit is answered once it is on the disk`() async throws {
        let store = Store()
        let service = try service(store)
        let asked = request("POST", "/lease", body: call(1, wants: "[[0,1,1,60,2],[0,1,1,60,2]]"))
        let token = token
        let response = try await running(service) {
            await service.respond(to: asked, token: token)
        }
        #expect((response.status, response.headers["content-type"]) == (200, "application/json"))
        // One of the two is covered by the budget.
        #expect(
            text(response)
                == #"{"granted":[[1,0]],"valid_ms":30000,"left":[100,9223372036854775807]}"#
        )
        let granted = try #require(store.commits.first?.granted)
        #expect(granted.map(\.id) == [1] && granted.map(\.worker) == ["w"])
        #expect(store.commits.first?.lastPermit == 1)
    }

    @Test func `A call whose number was there before is refused`()
        async throws
    {
        let service = try service()
        let (first, same, token) = (
            request("POST", "/lease", body: call(2)), request("POST", "/lease", body: call(2)),
            token
        )
        let responses = try await running(service) {
            let one = await service.respond(to: first, token: token)
            let other = await service.respond(to: same, token: token)
            return [one, other]
        }
        #expect(responses.map(\.status) == [200, 409])
        #expect(
            responses.map(text).last
                == "{\"error\":\"a later call of this worker was there before\"}\n"
        )
    }

    @Test func `A full disk grants nothing, and ends the server`() async throws {
        let service = try service(Store(isFull: true))
        let asked = request("POST", "/lease", body: call(1, wants: "[[0,1,1,10,2]]"))
        let token = token
        let (response, later) = try await running(service) {
            let one = await service.respond(to: asked, token: token)
            return (one, await service.respond(to: asked, token: token))
        }
        #expect([response.status, later.status] == [503, 503])
        #expect(text(response) == "{\"error\":\"the limits server ends\"}\n")
    }

    @Test func `Too many models are an error of the server's`() async throws {
        let service = try service()
        let token = token
        func asked(_ call: Int, _ models: [String]) -> HTTPServerRequest {
            let request = LeaseRequest(
                job: "j",
                worker: "w\(call)",
                name: "",
                call: call,
                models: models
            )
            return HTTPServerRequest(
                "POST",
                "/lease",
                headers: ["authorization": "Bearer abc"],
                body: request.bytes
            )
        }
        let calls = (0..<5).map { number in
            asked(number, (0..<64).map { "m\(64 * number + $0)" })
        }
        let responses = try await running(service) {
            var responses: [HTTPResponse] = []
            for call in calls { responses.append(await service.respond(to: call, token: token)) }
            return responses
        }
        #expect(responses.map(\.status) == [200, 200, 200, 200, 503])
        #expect(
            responses.last.map(text) == "{\"error\":\"there are too many workers or models\"}\n"
        )
    }
}
