import AnalysisCore
import AnthropicKit
import HTTPTransport
import JSON
import Testing

@testable import ModelProviders

/// What is read of the replies of servers of OpenAI's kind, member by member.
@Suite struct ChatCompletionsReaderTests {
    private func reader(hasAnswered: Bool = false) -> ChatCompletionsReader {
        ChatCompletionsReader(
            redaction: Redaction(key: Secret("sk-0123456789")),
            hasAnswered: hasAnswered
        )
    }

    private func answer(_ body: String, headers: HeaderFields = [:]) throws(ProviderFailure)
        -> ModelAnswer
    {
        try reader().answer(
            from: HTTPResponse(status: 200, headers: headers, body: Array(body.utf8))
        )
    }

    private func content(_ content: String) throws(ProviderFailure) -> String {
        try answer(#"{"choices":[{"message":{"content":\#(content)}}]}"#).text
    }

    @Test func `An answer has its text, its end, its usage and its names`() throws {
        let answer = try answer(
            #"{"model":"m-1","service_tier":"flex","choices":[{"finish_reason":"length","message":"#
                + #"{"content":"hi"}}],"usage":{"prompt_tokens":10,"completion_tokens":4,"#
                + #""prompt_tokens_details":{"cached_tokens":3,"cache_write_tokens":2}}}"#,
            headers: [
                "x-request-id": "r1", "x-ratelimit-limit-requests": "50",
                "x-ratelimit-remaining-requests": "49", "x-ratelimit-reset-tokens": "1m2s",
            ]
        )
        #expect(
            answer
                == ModelAnswer(
                    text: "hi",
                    stop: .maxTokens,
                    usage: TokenUsage(input: 5, output: 4, cacheWrite5m: 2, cacheRead: 3),
                    model: "m-1",
                    requestID: "r1",
                    rateLimits: RateLimits(
                        requests: .init(perMinute: 50, remaining: 49),
                        tokens: .init(reset: .seconds(62))
                    ),
                    serviceTier: "flex"
                )
        )
    }

    @Test(arguments: [
        (#""text""#, "text"), ("null", ""), (#"[{"text":"a"},{"type":"x"},{"text":"b"}]"#, "ab"),
        ("5", ""), ("[]", ""), (#""<think>x</think>\n y ""#, "y "),
        (#""\n<think>a</think>b""#, "b"),
        (#""<think>never closed""#, "<think>never closed"),
        (#""a <think>b</think>c""#, "a <think>b</think>c"),
        (#""<think>a</think><think>b</think>c""#, "<think>b</think>c"),
        (#""\ud800!""#, "\u{FFFD}!"),
    ])
    func `The text is a string or its parts, without what was thought before`(
        content: String,
        text: String
    ) throws {
        #expect(try self.content(content) == text)
    }

    @Test(
        arguments: [
            ("stop", nil, .finished), (nil, nil, .finished), ("length", nil, .maxTokens),
            ("content_filter", nil, .refused(category: "content_filter", explanation: nil)),
            ("tool_calls", nil, .other("tool_calls")), ("stop", "", .finished),
            ("stop", "No.", .refused(category: nil, explanation: "No.")),
            (
                nil, String(repeating: "n", count: 301),
                .refused(category: nil, explanation: String(repeating: "n", count: 300))
            ),
        ] as [(String?, String?, ModelAnswer.StopReason)]
    )
    func `An end is known by its word, and a refusal before it`(
        reason: String?,
        refusal: String?,
        stop: ModelAnswer.StopReason
    ) {
        #expect(ChatCompletionsReader.stop(reason, refusal: refusal) == stop)
    }

    @Test(
        arguments: [
            (#"{"prompt_tokens":10,"completion_tokens":4}"#, TokenUsage(input: 10, output: 4)),
            (
                #"{"prompt_tokens":10,"completion_tokens":4,"prompt_tokens_details":null}"#,
                TokenUsage(input: 10, output: 4)
            ),
            (
                #"{"prompt_tokens":10,"completion_tokens":0,"prompt_tokens_details":{"cached_tokens":99}}"#,
                TokenUsage(cacheRead: 10)
            ),
            (
                #"{"prompt_tokens":10,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":8,"cache_write_tokens":8}}"#,
                TokenUsage(output: 1, cacheWrite5m: 2, cacheRead: 8)
            ),
            (#"{"prompt_tokens":10}"#, nil), (#"{"completion_tokens":10}"#, nil),
            (#"{"prompt_tokens":-1,"completion_tokens":4}"#, nil), ("null", nil),
            (#"{"prompt_tokens":1.5,"completion_tokens":4}"#, nil),
            (
                #"{"prompt_tokens":1,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":"1"}}"#,
                nil
            ),
            (
                #"{"prompt_tokens":1,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":null}}"#,
                TokenUsage(input: 1, output: 1)
            ),
        ] as [(String, TokenUsage?)]
    )
    func `Usage that cannot be is unknown, and parts are no more than the whole`(
        json: String,
        usage: TokenUsage?
    ) throws {
        #expect(ChatCompletionsReader.usage(try JSONReader.value(of: json)) == usage)
        #expect(ChatCompletionsReader.usage(nil) == nil)
    }

    @Test(
        arguments: [
            ("1s", .seconds(1)), ("250ms", .milliseconds(250)), ("1m30s", .seconds(90)),
            ("1h", .seconds(3_600)), ("1.5", .milliseconds(1_500)), ("7", .seconds(7)),
            ("2h1m1s500ms", .milliseconds(7_261_500)), ("100h", .seconds(86_400)), ("", nil),
            ("1d", nil), ("s", nil), ("1 s", nil), ("-1s", nil), ("1..2s", nil),
        ] as [(String, Duration?)]
    )
    func `A time until a limit is reset is written with units`(text: String, time: Duration?) {
        #expect(RateLimits.duration(text) == time)
    }

    @Test(
        arguments: [
            (["x-ratelimit-limit-tokens": "9"], RateLimits(tokens: .init(perMinute: 9))),
            (
                ["x-ratelimit-remaining-requests": "0"],
                RateLimits(requests: .init(remaining: 0))
            ),
            ([:], nil), (["x-ratelimit-limit-requests": "many"], nil),
            (["x-ratelimit-limit": "1"], nil),
        ] as [([String: String], RateLimits?)]
    )
    func `Limits are known where a header says one`(
        headers: [String: String],
        state: RateLimits?
    ) {
        let fields = HeaderFields(headers.map { .init(name: $0.key, value: $0.value) })
        #expect(RateLimits(openAI: fields) == state)
    }

    @Test(arguments: [
        (#"{"code":429}"#, 429), (#"{"code":400}"#, 400), (#"{"code":399}"#, 500),
        (#"{"code":599}"#, 599),
        (#"{"code":600}"#, 500), (#"{"code":"invalid_api_key"}"#, 401),
        (#"{"type":"authentication_error"}"#, 401), (#"{"type":"invalid_request_error"}"#, 400),
        (#"{"code":"model_not_found"}"#, 404), (#"{"type":"not_found_error"}"#, 404),
        (#"{"code":"rate_limit_exceeded"}"#, 429), (#"{"type":"rate_limit_error"}"#, 429),
        (#"{"type":"requests"}"#, 429), (#"{"type":"tokens"}"#, 429),
        (#"{"type":"overloaded_error"}"#, 503),
        (#"{"type":"unavailable_error"}"#, 503), (#"{"code":"service_unavailable"}"#, 503),
        (#"{"type":"timeout"}"#, 504), (#"{"type":"other"}"#, 500), ("\"words\"", 500),
        // The code says more than the type.
        (#"{"code":"rate_limit_exceeded","type":"invalid_request_error"}"#, 429),
        (#"{"code":"own_code","type":"timeout"}"#, 504),
    ])
    func `An error under a status that says all is well has one by its kind`(
        json: String,
        status: Int
    ) throws {
        #expect(ChatCompletionsReader.status(of: try JSONReader.value(of: json)) == status)
    }

    @Test func `Such an error is a failure with its words, unless there is an answer too`() throws {
        let failure = #expect(throws: ProviderFailure.self) {
            try answer(
                #"{"error":{"code":"rate_limit_exceeded","message":"slow down sk-0123456789"}}"#,
                headers: ["x-request-id": "r7"]
            )
        }
        #expect(failure?.reason == .rateLimited && failure?.isRetryable == true)
        #expect(failure?.message == "the rate limit is reached (HTTP 429): slow down <redacted>")
        #expect(failure?.requestID == "r7")
        #expect(try answer(#"{"error":null,"choices":[{"message":{"content":"a"}}]}"#).text == "a")
        #expect(
            try answer(#"{"error":{"code":1},"choices":[{"message":{"content":"a"}}]}"#).text == "a"
        )
    }

    @Test(arguments: ["{}", "[]", #"{"choices":[]}"#, #"{"choices":[{}]}"#, "5"])
    func `JSON of another kind is that of another server, until this one has answered`(body: String)
    {
        let response = HTTPResponse(status: 200, body: Array(body.utf8))
        let first = #expect(throws: ProviderFailure.self) { try reader().answer(from: response) }
        #expect(
            first?.reason == .providerUnusable && first?.endsRun == true
                && first?.isRetryable == false
        )
        #expect(
            first?.message
                == "the answer is not one of chat completions; check that OPENAI_BASE_URL is"
                + " that of an OpenAI-compatible API, as a rule with /v1 at the end"
        )
        #expect(first?.mayHaveBeenServed == true && first?.unreadableAnswer == body)
        let later = #expect(throws: ProviderFailure.self) {
            try reader(hasAnswered: true).answer(from: response)
        }
        #expect(
            later?.reason == .serverError && later?.endsRun == false && later?.isRetryable == true
        )
    }

    @Test func `A body that is cut is asked for again`() {
        let failure = #expect(throws: ProviderFailure.self) { try answer(#"{"choices":[{"mess"#) }
        #expect(failure?.reason == .serverError && failure?.isRetryable == true)
    }

    /// Whether it may pass, and whether it ends the run, as its status says.
    @Test(
        arguments: [
            (301, .providerUnusable, false), (399, .providerUnusable, false),
            (400, .rejected, false),
            (401, .providerUnusable, false), (402, .providerUnusable, false),
            (403, .providerUnusable, false), (404, .providerUnusable, false),
            (405, .providerUnusable, false), (407, .providerUnusable, false), (408, .timeout, true),
            (409, .serverError, true), (413, .contextTooLong, false), (418, .rejected, false),
            (429, .rateLimited, true), (499, .rejected, false), (500, .serverError, true),
            (502, .serverError, true), (503, .overloaded, true), (504, .timeout, true),
            (529, .overloaded, true), (599, .serverError, true),
        ] as [(Int, FailureReason, Bool)]
    )
    func `A status without words means what it says`(
        status: Int,
        reason: FailureReason,
        isRetryable: Bool
    ) {
        let failure = reader().failure(status: status, headers: [:], body: [])
        #expect(
            (failure.reason, failure.isRetryable, failure.status) == (reason, isRetryable, status)
        )
        #expect(failure.endsRun == (reason == .providerUnusable))
        #expect(failure.message.contains("(HTTP \(status))"))
    }

    @Test(arguments: [
        (
            401, #"{"error":{"message":"Bad key."}}"#,
            "the API refused the key (HTTP 401): Bad key; it comes from OPENAI_API_KEY"
        ),
        (
            403, #"{"error":"No."}"#,
            "the API refused access (HTTP 403): No; see what the account and the key in OPENAI_API_KEY may use"
        ),
        (
            404, #"{"detail":"Not Found"}"#,
            "the API does not know what was asked for (HTTP 404): Not Found; check the model's name and OPENAI_BASE_URL"
        ),
        (
            407, "",
            "the proxy wants a user name and password (HTTP 407); give them in HTTPS_PROXY"
        ),
        (408, #"{"message":"Late."}"#, "the answer took too long (HTTP 408): Late."),
        (413, "", "the request is too large (HTTP 413); send less at once"),
        (
            422, #"{"error":{"message":"bad field"}}"#,
            "the API refused the request (HTTP 422): bad field; change what it names in the pipeline, or choose another model"
        ),
        (500, "\"oops\"", "the API failed (HTTP 500): oops"),
    ])
    func `A refusal says what the server said and what to do`(
        status: Int,
        body: String,
        message: String
    ) {
        let failure = reader().failure(status: status, headers: [:], body: Array(body.utf8))
        #expect(failure.message == message)
    }

    @Test func `Where a server redirects to is said, and not followed`() {
        let failure = reader().failure(
            status: 302,
            headers: ["location": "https://other.example/login?x=1"],
            body: []
        )
        #expect(
            failure.message
                == "the server redirects to https://other.example (HTTP 302), which is not followed, so "
                + "that the key stays with its host; set OPENAI_BASE_URL to where the API is"
        )
    }

    @Test(arguments: [
        (429, "true", true), (429, "false", false), (400, "TRUE", true), (500, "false", false),
        (500, "maybe", true), (401, "true", false),
    ])
    func `A server may say itself whether to ask again`(status: Int, header: String, retries: Bool)
    {
        let failure = reader().failure(
            status: status,
            headers: ["x-should-retry": header, "retry-after": "3"],
            body: []
        )
        #expect(failure.isRetryable == retries)
        #expect(failure.retryAfter == .seconds(3))
    }

    private func stream(_ events: [(name: String?, data: String)]) throws -> ChatCompletionsStream {
        var stream = ChatCompletionsStream(headers: ["x-request-id": "r"], reader: reader())
        for event in events {
            _ = try stream.add(
                ServerSentEvent(name: event.name ?? "", data: Array(event.data.utf8))
            )
        }
        return stream
    }

    @Test func `A stream is put together from its pieces`() throws {
        let stream = try stream([
            (nil, #"{"model":"m","choices":[{"delta":{"role":"assistant","content":""}}]}"#),
            (nil, #"{"choices":[{"delta":{"content":"<think>x</think>a"}}]}"#), ("ping", "x"),
            (nil, ""),
            (nil, #"{"choices":[{"delta":{"content":[{"text":"b"}]},"finish_reason":"stop"}]}"#),
            (
                nil,
                #"{"choices":[],"service_tier":"t","usage":{"prompt_tokens":2,"completion_tokens":3}}"#
            ),
            (nil, "[DONE]"), (nil, "not looked at"),
        ])
        #expect(stream.isDone && stream.text == "<think>x</think>ab")
        let answer = try stream.answer()
        #expect((answer.text, answer.stop, answer.model) == ("ab", .finished, "m"))
        #expect(answer.usage == TokenUsage(input: 2, output: 3))
        #expect((answer.requestID, answer.serviceTier) == ("r", "t"))
    }

    @Test(arguments: [
        (#"{"choices":[{"delta":{"content":"a"}}]}"#, true, true),
        (#"{"choices":[{"delta":{"content":""}}]}"#, false, false),
        (#"{"choices":[{"delta":{"role":"assistant"}}]}"#, false, false),
        (#"{"choices":[{"delta":{"reasoning":"hm"}}]}"#, true, false),
        (#"{"choices":[{"delta":{"tool_calls":[1]}}]}"#, true, false),
        (#"{"choices":[{"delta":{"tool_calls":[]}}]}"#, false, false),
        (#"{"choices":[{"finish_reason":"stop"}]}"#, true, false),
        (#"{"choices":[]}"#, false, false),
    ])
    func `A piece that says something keeps the stream alive`(
        data: String,
        advances: Bool,
        isText: Bool
    ) throws {
        var stream = ChatCompletionsStream(headers: [:], reader: reader())
        #expect(try stream.add(ServerSentEvent(name: "", data: Array(data.utf8))) == isText)
        #expect(stream.hasAdvanced == advances)
    }

    @Test func `A stream that was cut, or holds an error, is a failure`() throws {
        let cut = try stream([
            (
                nil,
                #"{"usage":{"prompt_tokens":1,"completion_tokens":1},"choices":[{"delta":{"content":"a"}}]}"#
            )
        ])
        let failure = #expect(throws: ProviderFailure.self) { try cut.answer() }
        #expect(failure?.message == "the stream ended before the answer was complete")
        #expect(failure?.reason == .network && failure?.isRetryable == true)
        #expect(failure?.usage == TokenUsage(input: 1, output: 1))
        for event in [(nil, #"{"error":{"type":"timeout"}}"#), ("error", #"{"type":"timeout"}"#)] {
            let error = #expect(throws: ProviderFailure.self) { try stream([event]) }
            #expect(error?.reason == .timeout && error?.mayHaveBeenServed == true)
        }
        let foreign = #expect(throws: ProviderFailure.self) { try stream([(nil, "[1]")]) }
        #expect(foreign?.reason == .serverError)
        let refused = try stream([
            (nil, #"{"choices":[{"delta":{"refusal":"I "}}]}"#),
            (nil, #"{"choices":[{"delta":{"refusal":"won't"},"finish_reason":"stop"}]}"#),
        ])
        #expect(try refused.answer().stop == .refused(category: nil, explanation: "I won't"))
    }
}
