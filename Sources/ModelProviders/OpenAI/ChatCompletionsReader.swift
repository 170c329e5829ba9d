import AnalysisCore
import AnthropicKit
import HTTPTransport
import JSON

/// Reads what a server of chat completions responds.
struct ChatCompletionsReader: Sendable {
    /// What must not be shown.
    let redaction: Redaction
    /// Whether the server has ever answered as an API does.
    var hasAnswered = false
    /// The variable that the key came from; the provider's own where `nil`.
    var keyVariable: String?
    /// What learns from what the server says; `nil` where nothing does.
    var knowledge: ServerKnowledge?

    /// The answer in a response.
    func answer(from response: HTTPResponse) throws(ProviderFailure) -> ModelAnswer {
        guard response.status == 200 else {
            throw failure(
                status: response.status,
                headers: response.headers,
                body: response.body
            )
        }
        knowledge?.take(response.headers)
        let json = try? JSONReader.value(of: response.body, replacesLoneSurrogates: true)
        // Some gateways pass an error on under a status that says that all is well.
        if let error = json?["error"], error != .null, json?["choices"] == nil {
            var failure = failure(status: Self.status(of: error), error: error)
            failure.requestID = requestID(response.headers)
            throw failure
        }
        if let page = WebPage(headers: response.headers, body: response.body),
            let failure = failure(page, status: 200)
        {
            throw failure
        }
        guard let json, let choice = json["choices"]?.array?.first, let message = choice["message"]
        else {
            throw malformed(
                headers: response.headers,
                isWhole: json != nil,
                body: response.body
            )
        }
        return ModelAnswer(
            text: Self.withoutThinking(Self.text(of: message["content"])),
            stop: Self.stop(
                choice["finish_reason"]?.string,
                refusal: message["refusal"]?.string
            ),
            usage: Self.usage(json["usage"]),
            model: json["model"]?.string ?? "",
            requestID: response.headers["x-request-id"],
            rateLimits: RateLimits(openAI: response.headers),
            serviceTier: json["service_tier"]?.string
        )
    }

    /// The id of the request, for the provider's support.
    func requestID(_ headers: HeaderFields) -> String? {
        headers["x-request-id"].map { redaction.cleaned($0) }
    }

    /// The status that an error object stands for where the response's own says nothing.
    static func status(of error: JSONValue) -> Int {
        if let status = error["code"]?.int, 400..<600 ~= status { return status }
        for kind in [error["code"]?.string, error["type"]?.string] {
            switch kind {
            case "invalid_request_error": return 400
            case "invalid_api_key", "authentication_error": return 401
            case "model_not_found", "not_found_error": return 404
            case "rate_limit_exceeded", "rate_limit_error", "requests", "tokens": return 429
            case "overloaded_error", "unavailable_error", "service_unavailable": return 503
            case "timeout": return 504
            default: continue
            }
        }
        return 500
    }

    /// The failure of a response that is none of the protocol.
    ///
    /// - Parameters:
    ///   - headers: The header fields.
    ///   - isWhole: Whether it is whole, and something else: where nothing better has come yet, the
    ///     server speaks another protocol.
    ///   - body: What came; `nil` where it was part of a stream.
    /// - Returns: The failure.
    func malformed(
        headers: HeaderFields,
        isWhole: Bool = false,
        body: [UInt8]? = nil
    ) -> ProviderFailure {
        let isForeign = isWhole && !hasAnswered
        return ProviderFailure(
            reason: isForeign ? .providerUnusable : .serverError,
            message: "the answer is not one of chat completions; check that OPENAI_BASE_URL is"
                + " that of an OpenAI-compatible API, as a rule with /v1 at the end",
            status: 200,
            requestID: requestID(headers),
            isRetryable: !isForeign,
            endsRun: isForeign,
            mayHaveBeenServed: true,
            unreadableAnswer: body.map(redaction.kept)
        )
    }

    /// A content: a text, or parts of which some are text.
    static func text(of content: JSONValue?) -> String {
        switch content {
        case .string(let text): text
        case .array(let parts): parts.compactMap { $0["text"]?.string }.joined()
        default: ""
        }
    }

    /// A text without the thinking that some local servers leave in front of it.
    static func withoutThinking(_ text: String) -> String {
        let trimmed = text.drop { $0.isWhitespace }
        guard trimmed.hasPrefix("<think>"), let end = trimmed.firstRange(of: "</think>") else {
            return text
        }
        return String(trimmed[end.upperBound...].drop { $0.isWhitespace })
    }

    static func stop(_ reason: String?, refusal: String?) -> ModelAnswer.StopReason {
        if let refusal, !refusal.isEmpty {
            return .refused(category: nil, explanation: String(refusal.prefix(300)))
        }
        return switch reason {
        case "stop", nil: .finished
        case "length": .maxTokens
        case "content_filter": .refused(category: "content_filter", explanation: nil)
        case let other?: .other(other)
        }
    }

    /// The usage that a response reports; `nil` where a count is missing or cannot be believed.
    static func usage(_ json: JSONValue?) -> TokenUsage? {
        guard let json, let prompt = json["prompt_tokens"]?.count,
            let output = json["completion_tokens"]?.count
        else { return nil }
        let details = json["prompt_tokens_details"]
        func part(_ name: String, upTo limit: Int) -> Int? {
            guard let part = details?[name], part != .null else { return 0 }
            return part.count.map { min($0, limit) }
        }
        guard let read = part("cached_tokens", upTo: prompt),
            let written = part("cache_write_tokens", upTo: prompt - read)
        else { return nil }
        return TokenUsage(
            input: prompt - read - written,
            output: output,
            cacheWrite5m: written,
            cacheRead: read
        )
    }
}
