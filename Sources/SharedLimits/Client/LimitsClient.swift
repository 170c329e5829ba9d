public import BatchExecution
public import HTTPTransport
internal import JSON
internal import Synchronization

/// A worker of a limits server: asks it for permits, and waits for it where it has gone away.
public final class LimitsClient<Time: Clock>: PermitSource where Time.Duration == Duration {
    /// How long one call may take: longer than the server keeps it waiting.
    private static var timeout: Duration { .seconds(15) }
    /// How long it waits between two calls to a server that does not answer.
    private static var pauses: (least: Duration, most: Duration) {
        (.milliseconds(50), .seconds(2))
    }

    /// Sends a request; what it throws is asked again.
    public typealias Send = @Sendable (HTTPRequest) async throws -> HTTPResponse

    private let address: String
    private let token: Secret
    private let job: String?
    private let name: String
    private let models: [String]
    private let patience: Duration
    private let clock: Time
    private let send: Send
    private let warn: @Sendable (String) -> Void
    private let onLoss: @Sendable (LimitsLoss) -> Void
    private let worker = String(UInt64.random(in: .min ... .max), radix: 36)
    private let calls = Mutex(0)

    /// A worker.
    ///
    /// - Parameters:
    ///   - address: Where the server is, such as `http://driver:7070`.
    ///   - token: What it wants to be shown.
    ///   - job: The job; `nil` for that of the server.
    ///   - name: What the worker is called where people look.
    ///   - models: The candidates in their order.
    ///   - patience: How long a server that does not answer is waited for.
    ///   - clock: What measures the time.
    ///   - warn: Is told when the server is waited for.
    ///   - onLoss: Is told once why no permits can be had any more.
    ///   - send: Sends a request.
    public init(
        address: String,
        token: Secret,
        job: String?,
        name: String,
        models: [String],
        patience: Duration,
        clock: Time,
        warn: @escaping @Sendable (String) -> Void,
        onLoss: @escaping @Sendable (LimitsLoss) -> Void,
        send: @escaping Send
    ) {
        var address = address
        while address.last == "/" { address.removeLast() }
        self.address = address
        self.token = token
        self.job = job
        self.name = name
        self.models = models
        self.patience = patience
        self.clock = clock
        self.warn = warn
        self.onLoss = onLoss
        self.send = send
    }

    /// Finds out whether the server is there and serves the job.
    ///
    /// - Parameter isStopping: Whether it is not to be waited for any longer.
    /// - Throws: Why not, after it was waited for.
    public func connect(
        unless isStopping: @Sendable () -> Bool = { false }
    ) async throws(LimitsLoss) {
        _ = try await call(PermitRequest(), patience: patience, isStopping: isStopping)
    }

    /// Tells what became of permits, and asks for others.
    ///
    /// - Returns: The answer; `nil` where the server was waited for in vain, or refuses.
    public func exchange(_ request: PermitRequest) async -> PermitAnswer? {
        do throws(LimitsLoss) {
            return try await call(request, patience: patience)
        } catch {
            if !Task.isCancelled { onLoss(error) }
            return nil
        }
    }

    /// Gives everything back; a server that has gone away is not waited for much longer.
    public func close(_ request: PermitRequest) async {
        let patience = min(patience, .seconds(5))
        do throws(LimitsLoss) {
            _ = try await call(request, patience: patience, isLast: true)
        } catch {
            warn("\(error.message); what is open there counts as spent")
        }
    }

    private func call(
        _ permits: PermitRequest,
        patience: Duration,
        isLast: Bool = false,
        isStopping: @Sendable () -> Bool = { false }
    ) async throws(LimitsLoss) -> PermitAnswer {
        let start = clock.now
        var pause = Self.pauses.least
        var isWaiting = false
        while true {
            let asked = clock.now
            let failure: String
            do {
                let request = LeaseRequest(
                    job: job,
                    worker: worker,
                    name: name,
                    call: nextCall(),
                    models: models,
                    permits: permits,
                    isLast: isLast
                )
                let response = try await send(post(request))
                let delay = start.duration(to: asked)
                if let answer = try answer(response, permits, after: delay) { return answer }
                failure = Self.reason(response)
            } catch let loss as LimitsLoss {
                throw loss
            } catch {
                failure = "\(error)"
            }
            let waited = start.duration(to: clock.now)
            guard waited < patience, !isStopping(), !Task.isCancelled else {
                throw LimitsLoss(
                    isPassing: true,
                    message: "the limits server \(address) does not answer (\(failure)); start it "
                        + "again with its --state, and the job goes on"
                )
            }
            if !isWaiting, pause > .milliseconds(500) {
                isWaiting = true
                warn("the limits server \(address) does not answer (\(failure)); waiting for it")
            }
            try? await clock.sleep(for: min(pause, patience - waited))
            pause = min(pause * 2, Self.pauses.most)
        }
    }

    private func nextCall() -> Int {
        calls.withLock { calls in
            calls += 1
            return calls
        }
    }

    private func post(_ request: LeaseRequest) -> HTTPRequest {
        var http = HTTPRequest.post(json: request.bytes, to: "\(address)/lease")
        http.secretHeaders = ["authorization": Secret("Bearer \(token.revealed)")]
        http.timeout = Self.timeout
        http.maximumBodyBytes = 1 << 20
        return http
    }

    /// Reads an answer; `nil` where it is to be asked again.
    private func answer(
        _ response: HTTPResponse,
        _ permits: PermitRequest,
        after delay: Duration
    ) throws(LimitsLoss) -> PermitAnswer? {
        switch response.status {
        case 200:
            guard let answer = LeaseAnswer(response.body, wants: permits.wants.count) else {
                return nil
            }
            // Whoever asked reckons from then, and the server from the try that it answered.
            return PermitAnswer(
                granted: answer.granted.map { Permit(id: $0.id, want: permits.wants[$0.want]) },
                validFor: delay + answer.validFor,
                left: answer.left,
                closed: answer.closed
            )
        case 400, 401, 403, 404:
            throw LimitsLoss(
                isPassing: false,
                message: "the limits server \(address) refuses: \(Self.reason(response))"
            )
        default:
            return nil
        }
    }

    private static func reason(_ response: HTTPResponse) -> String {
        let value = try? JSONReader.value(of: response.body)
        let text = value?["error"]?.string ?? "it is no limits server"
        return "HTTP \(response.status), \(text.prefix(200))"
    }
}
