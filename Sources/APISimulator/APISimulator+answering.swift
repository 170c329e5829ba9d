import JSON
import NIOCore
import NIOHTTP1
import Synchronization

extension APISimulator {
    /// What is done in response to a request, and how long it takes to begin.
    func answer(_ head: HTTPRequestHead, _ body: ByteBuffer) -> (Script, Duration) {
        var request = ReceivedRequest(head, body)
        if request.path.hasPrefix("/simulator/") {
            var script = control(request).script(eventDelay: .zero, fault: nil)
            script.isCounted = false
            return (script, .zero)
        }
        let refusal = configuration.platform?.refusal(of: &request)
        let fault = state.withLock { $0.take(&request, configuration) }
        if let script = fault.flatMap({ Self.script(inPlaceOfAnswer: $0, to: request) }) {
            return (script, .zero)
        }
        var reply = refusal ?? reply(to: request, fault: fault)
        if case .failsAfterwards(let status) = fault, reply.status == 200 {
            reply = .error(status, "api_error", "Simulated, and done all the same.")
        }
        reply.headers.append(("request-id", "req_\(request.number)"))
        reply.headers.append(("x-request-id", "req_\(request.number)"))
        let isAnswer = request.asksModel && reply.status == 200
        var delay = isAnswer ? configuration.latency : .zero
        if case .delay(let more) = fault { delay += more }
        return (reply.script(eventDelay: configuration.eventDelay, fault: fault), delay)
    }

    private func reply(to request: ReceivedRequest, fault: Fault?) -> SimulatedResponse {
        let isOpenAIBatch = ["/v1/files", "/v1/batches"].contains { request.path.hasPrefix($0) }
        let isChat = request.path.hasPrefix("/v1/chat") || isOpenAIBatch
        let repetition = configuration.repeatsRequests ? request.repetition : ""
        if let federation = configuration.federation, !isChat {
            let isExchange = request.path == "/v1/oauth/token"
            let answer: SimulatedResponse? = state.withLock { state in
                if isExchange { return state.exchanges.reply(to: request, federation) }
                return state.exchanges.admits(request)
                    ? nil
                    : .error(401, "authentication_error", "OAuth token is invalid" + repetition)
            }
            if let answer { return answer }
        }
        let key =
            request.headers["x-api-key"]
            ?? request.headers["authorization"].map { String($0.dropFirst("Bearer ".count)) }
        if key == nil && !isChat || configuration.apiKey.map({ $0 != key }) == true {
            return isChat
                ? ChatCompletionsEndpoint.error(
                    401,
                    "invalid_api_key",
                    "Incorrect API key provided" + repetition
                )
                : .error(
                    401,
                    "authentication_error",
                    "invalid x-api-key" + repetition
                )
        }
        // Keys of one workspace begin alike, and see the same batches.
        let workspace = key.map { String($0.prefix { $0 != "/" }) }
        let version = request.headers["anthropic-version"]
        if !isChat, request.path.hasPrefix("/v1/messages"), version == nil {
            return .error(400, "invalid_request_error", "anthropic-version: header is required")
        }
        if isOpenAIBatch, configuration.hasOpenAIBatches {
            return state.withLock { state in
                state.workOnBatches(configuration.batches)
                let reply = state.openAIBatches.reply(
                    to: request,
                    configuration,
                    key: workspace
                )
                state.workOnBatches(configuration.batches)
                return reply
            }
        }
        switch (request.method, request.path) {
        case ("POST", "/v1/messages"):
            return messages(request, version: version ?? "", fault: fault)
        case ("POST", "/v1/messages/count_tokens"):
            if let fault = MessagesValidation.fault(
                in: request.json,
                version: version ?? "",
                isCount: true
            ) {
                return .error(400, "invalid_request_error", fault)
            }
            return .json(["input_tokens": .integer(Int64(max(1, request.inputBytes / 4)))])
        case (_, let path) where path.hasPrefix("/v1/messages/batches"):
            return state.withLock { state in
                state.workOnBatches(configuration.batches)
                let reply = state.batches.reply(
                    to: request,
                    configuration,
                    key: workspace,
                    baseURL: baseURL
                )
                state.workOnBatches(configuration.batches)
                return reply
            }
        case ("POST", "/v1/chat/completions"):
            return chat(request, fault: fault)
        case ("GET", let path) where path.hasPrefix("/v1/models"):
            return ModelsEndpoint.reply(to: request)
        default:
            return .error(404, "not_found_error", "Not found")
        }
    }

    private func messages(_ request: ReceivedRequest, version: String, fault: Fault?)
        -> SimulatedResponse
    {
        let problem = MessagesValidation.fault(in: request.json, version: version, isCount: false)
        if let problem { return .error(400, "invalid_request_error", problem) }
        let model = request.json?["model"]?.string ?? ""
        guard !model.holds("unknown") else {
            return .error(404, "not_found_error", "model: \(model)")
        }
        var message = SimulatedMessage(
            to: request,
            schema: request.json?["output_config"]?["format"]?["schema"],
            maxTokens: request.json?["max_tokens"]?.int ?? 1,
            fault: fault
        )
        let newModels = ["claude-fable-5", "claude-opus-5-5", "claude-sonnet-5-5"]
        message.thinks = newModels.contains { model.hasPrefix($0) }
        useCache(for: &message, of: request)
        if let wait = admit(message) {
            var reply = SimulatedResponse.error(
                429,
                "rate_limit_error",
                "This request would exceed your rate limit."
            )
            reply.headers = state.withLock { $0.limiter.anthropicHeaders }
            reply.headers.append(
                ("retry-after", "\(max(1, Int((wait / .seconds(1)).rounded(.up))))")
            )
            return reply
        }
        var reply = MessagesEndpoint.reply(to: request, message: message, fault: fault)
        reply.headers = state.withLock { $0.limiter.anthropicHeaders }
        return reply
    }

    private func chat(_ request: ReceivedRequest, fault: Fault?) -> SimulatedResponse {
        guard request.json?["messages"]?.array?.isEmpty == false else {
            return ChatCompletionsEndpoint.error(400, "invalid_request_error", "messages: required")
        }
        let message = SimulatedMessage(
            to: request,
            schema: ChatCompletionsEndpoint.schema(of: request),
            maxTokens: ChatCompletionsEndpoint.maxTokens(of: request),
            fault: fault
        )
        let wait = admit(message)
        var reply =
            wait == nil
            ? ChatCompletionsEndpoint.reply(to: request, message: message, fault: fault)
            : ChatCompletionsEndpoint.error(429, "rate_limit_exceeded", "Rate limit reached")
        reply.headers = state.withLock { $0.limiter.openAIHeaders }
        if let wait {
            reply.headers.append(
                ("retry-after", "\(max(1, Int((wait / .seconds(1)).rounded(.up))))")
            )
        }
        return reply
    }

    /// Charges a message to the limits, or says how long it has to wait.
    private func admit(_ message: SimulatedMessage) -> Duration? {
        state.withLock { state in
            let input = message.inputTokens + message.cacheWrite
            if let wait = state.limiter.admit(input: input, now: .now) {
                state.books.limited += 1
                return wait
            }
            state.limiter.charge(output: message.outputTokens)
            return nil
        }
    }

    /// Splits the input into what is written to, read from and not in the cache.
    private func useCache(for message: inout SimulatedMessage, of request: ReceivedRequest) {
        guard let (prefix, control) = request.cacheablePrefix else { return }
        let tokens = min(prefix.utf8.count / 4, message.inputTokens - 1)
        guard tokens >= configuration.minimumCacheTokens else { return }
        let key = SeededDigest(prefix, seed: SeededDigest(message.model).value).value
        let now = ContinuousClock.now
        let isRead = state.withLock { state in
            if let ready = state.cached[key] { return ready <= now }
            state.cached[key] = now + configuration.latency
            return false
        }
        message.inputTokens -= tokens
        if isRead { message.cacheRead = tokens } else { message.cacheWrite = tokens }
        message.writesForAnHour = control["ttl"]?.string == "1h"
    }

    func ended(_ entry: Books.Entry?) {
        state.withLock { state in
            state.books.atOnce -= 1
            if let entry { state.books.enter(entry) }
            state.wake()
        }
    }

    func clientLeft() {
        state.withLock { state in
            state.books.atOnce -= 1
            state.books.departures += 1
            state.wake()
        }
    }
}
