import AnalysisCore
import AnthropicKit
import HTTPTransport
import JSON
import Testing

@testable import ModelProviders

/// What refusals mean, in the words that users read.
@Suite struct RefusalTests {
    private static let words:
        [(refusal: Refusal, reason: FailureReason, retries: Bool, message: String)] = [
            (
                .key, .providerUnusable, false,
                "the API refused the key (HTTP 400): No; it comes from OPENAI_API_KEY"
            ),
            (
                .account, .providerUnusable, false,
                "the account cannot pay, or its limit is reached (HTTP 400): No; see its billing page"
            ),
            (
                .model, .providerUnusable, false,
                "the API does not know the model (HTTP 400): No; check the model's name and OPENAI_BASE_URL"
            ),
            (
                .endpoint, .providerUnusable, false,
                "the API cannot be used (HTTP 400): No; check OPENAI_BASE_URL"
            ),
            (
                .schema, .providerUnusable, false,
                "the server cannot keep answers to their schema (HTTP 400): No; ask for simpler fields, or choose "
                    + "another server"
            ),
            (
                .contextTooLong, .contextTooLong, false,
                "the prompt does not fit into the model's context (HTTP 400): No; send less at once"
            ),
            (.rateLimit, .rateLimited, true, "the rate limit is reached (HTTP 400): No."),
            (.overload, .overloaded, true, "the API is overloaded (HTTP 400): No."),
            (.loading, .overloaded, true, "the server was still loading its model (HTTP 400): No."),
            (.content, .refused, false, "the provider refused the content (HTTP 400): No."),
        ]

    @Test(arguments: words.indices)
    func `A refusal says what it means and what to do`(index: Int) {
        let (refusal, reason, retries, message) = Self.words[index]
        #expect((refusal.reason, refusal.isRetryable) == (reason, retries))
        #expect(refusal.message(status: 400, said: ": No.", variables: "OPENAI") == message)
        #expect(refusal.wait == (refusal == .loading ? .seconds(2) : nil))
        let own = refusal.message(status: 400, said: "", variables: "X", key: "MY_KEY")
        #expect(own.contains("MY_KEY") == (refusal == .key))
    }

    @Test func `A rule wants all that it states`() {
        let rule = RefusalRule(
            statuses: [400, 404],
            kinds: ["k"],
            words: ["no model", "unknown"],
            meaning: .model,
            evidence: .measured("x")
        )
        #expect(rule.matches(status: 400, kinds: ["j", "k"], words: "an unknown name"))
        #expect(!rule.matches(status: 401, kinds: ["k"], words: "unknown"))
        #expect(!rule.matches(status: 400, kinds: ["j"], words: "unknown"))
        #expect(!rule.matches(status: 400, kinds: [], words: "unknown"))
        #expect(!rule.matches(status: 404, kinds: ["k"], words: "known"))
        let open = RefusalRule(meaning: .content, evidence: .documented("x"))
        #expect(open.matches(status: 200, kinds: [], words: ""))
        #expect(RefusalRule.meaning(status: 399, kinds: ["model_not_found"], text: "") == nil)
    }

    private func page(_ status: Int, retryAfter: Duration? = nil, hasAnswered: Bool = false)
        -> ProviderFailure?
    {
        WebPage(headers: [:], body: Array("<html><title>Sign in</title>".utf8)).flatMap {
            ProviderFailure(
                $0,
                status: status,
                retryAfter: retryAfter,
                hasAnswered: hasAnswered,
                redaction: Redaction(key: Secret("")),
                variables: "OPENAI"
            )
        }
    }

    @Test func `A web page stands before the API, unless it may pass`() {
        #expect(
            page(200)?.message
                == "a web page came where the API should answer (HTTP 200, \"Sign in\"): a login or a proxy "
                + "stands before it, or the address is not that of the API; check OPENAI_BASE_URL and HTTPS_PROXY"
        )
        #expect(page(200)?.endsRun == true && page(200)?.reason == .providerUnusable)
        #expect(page(499, hasAnswered: true) != nil && page(500) != nil && page(503) != nil)
        #expect(page(500, hasAnswered: true) == nil && page(503, retryAfter: .seconds(1)) == nil)
        #expect(page(408) == nil && page(429) == nil && page(404, retryAfter: .seconds(1)) != nil)
    }

    @Test(
        arguments: [
            (.connect, false, .providerUnusable, true, true),
            (.connect, true, .network, false, true),
            (.tls, false, .providerUnusable, true, true), (.proxy, true, .network, false, true),
            (.invalidRequest, true, .providerUnusable, true, true),
            (.shutDown, true, .providerUnusable, true, false),
            (.timeout, false, .timeout, false, false), (.idle, false, .timeout, false, false),
            (.tooLarge, false, .serverError, false, false),
            (.malformed, false, .serverError, false, false),
            (.reset, false, .network, false, false), (.cut, true, .network, false, false),
        ] as [(HTTPTransportError.Code, Bool, FailureReason, Bool, Bool)]
    )
    func `A connection that never was ends the run, a lost one does not`(
        code: HTTPTransportError.Code,
        hasAnswered: Bool,
        reason: FailureReason,
        endsRun: Bool,
        hasHint: Bool
    ) {
        let error = HTTPTransportError(
            code: code,
            origin: "https://h",
            reason: "r",
            requestWasSent: true
        )
        let failure = ProviderFailure(error, hasAnswered: hasAnswered)
        #expect((failure.reason, failure.endsRun) == (reason, endsRun))
        #expect(failure.isRetryable == (error.isRetryable && !endsRun))
        #expect(failure.mayHaveBeenServed)
        #expect(
            failure.message
                == "https://h: r"
                + (hasHint ? "; the address comes from OPENAI_BASE_URL where that is set" : "")
        )
    }

    private func schema(unions: Int) -> OutputSchema {
        .object(
            (0..<unions).map {
                .init(name: "f\($0)", description: "d", schema: .nullable(.boolean))
            }
                + [.init(name: "always", schema: .boolean)]
        )
    }

    @Test func `Sixteen values may be null, twenty-four more may be missing`() throws {
        let sixteen = try #require(AnthropicSchema(schema(unions: 16)).json)
        #expect(sixteen["required"]?.array?.count == 17)
        #expect(sixteen["properties"]?["f15"]?["anyOf"] != nil)
        let more = try #require(AnthropicSchema(schema(unions: 17)).json)
        #expect(more["required"]?.array?.count == 17)
        #expect(more["required"]?.array?.contains("f16") == false)
        #expect(more["properties"]?["f16"]?["type"] == "boolean")
        #expect(more["properties"]?["f16"]?["anyOf"] == nil)
        #expect(more["properties"]?["f16"]?["description"] == "d")
        #expect(AnthropicSchema(schema(unions: 40)).json?["required"]?.array?.count == 17)
        #expect(AnthropicSchema(schema(unions: 41)).json == nil)
    }

    private func prefix(
        _ examples: Int,
        least: Int?,
        isMarked: Bool = true,
        isEnforced: Bool = true
    ) -> AnthropicPrefix {
        let request = ModelRequest(
            model: "m",
            prompt: Prompt(
                system: String(repeating: "word ", count: 100),
                instruction: "",
                examples: (0..<examples).map {
                    AnalysisExample(document: "d\($0)", result: ["a": true])
                },
                document: "",
                user: "u",
                schema: .object([.init(name: "a", schema: .boolean)])
            ),
            maxTokens: 1
        )
        return AnthropicPrefix(
            of: request,
            facts: ModelFacts(minimumCacheTokens: least),
            isEnforced: isEnforced,
            isMarked: isMarked
        )
    }

    @Test func `A prefix is cached from as many tokens on as the model wants`() {
        let tokens = TokenEstimator().tokens(in: String(repeating: "word ", count: 100))
        #expect(prefix(0, least: tokens).isCached && !prefix(0, least: tokens + 1).isCached)
        #expect(
            !prefix(0, least: nil).isCached && !prefix(0, least: tokens, isMarked: false).isCached
        )
        // Examples are part of it.
        #expect(prefix(1, least: tokens + 1).isCached)
        #expect(prefix(2, least: tokens).examples.count == 4)
        #expect(prefix(0, least: nil).notes.isEmpty)
        #expect(prefix(0, least: nil, isEnforced: false).notes == [PromptedSchema.note])
        #expect(prefix(0, least: nil, isEnforced: false).schema == nil)
    }
}
