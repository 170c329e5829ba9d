import AnalysisCore
import Testing

/// Figures about models at the places where they turn.
@Suite struct ModelBordersTests {
    @Test(
        arguments: [
            ("", 0), (" ", 1), ("a", 1), ("aaaa", 1), ("aaaaa", 2), ("AA", 1), ("AAA", 2),
            ("00", 1), ("000", 2), ("\n\n", 1), ("\n\n\n", 2), ("\u{1}", 1), ("\u{1}\u{1}", 2),
            ("..", 2), (".", 1), ("é", 1), ("éé", 2), ("ж", 1), ("жж", 1), ("жжж", 2), ("ש", 1),
            ("שש", 2), ("अ", 1), ("अअ", 2), ("“", 1), ("““", 2), ("あ", 1), ("ああ", 2), ("あああ", 3),
            ("漢", 2), ("한", 1), ("한한", 2), ("￥", 1), ("￥￥", 2), ("😀", 2), ("\u{7F}\u{7F}", 2),
        ]
    )
    func `A text is estimated by its scripts, sixtieths of a token at a time`(
        text: String,
        tokens: Int
    ) {
        #expect(TokenEstimator().tokens(in: text) == tokens)
        #expect(TokenEstimator().tokens(in: "[\(text)]".dropFirst().dropLast()) == tokens)
    }

    @Test(arguments: [(0.1, 1), (0.5, 1), (1, 1), (1.1, 1), (1.2, 2), (3, 3)])
    func `A text that is there takes a token at least`(scale: Double, tokens: Int) {
        // 52 sixtieths of a token.
        #expect(TokenEstimator(scale: scale).tokens(in: "aaaa") == tokens)
        #expect(TokenEstimator(scale: scale).tokens(in: "") == 0)
    }

    private func prices(_ upTo: Int?) -> ModelPrices {
        ModelPrices(
            tiers: [
                .init(upTo: upTo, input: Cost(picodollars: 10), output: Cost(picodollars: 20)),
                .init(input: Cost(picodollars: 15), output: Cost(picodollars: 30)),
            ]
        )
    }

    @Test(
        arguments: [
            (TokenUsage(input: 100), 1_000), (TokenUsage(input: 101), 1_515),
            (TokenUsage(input: 60, cacheWrite5m: 20, cacheWrite1h: 10, cacheRead: 10), 1_000),
            (TokenUsage(input: 60, cacheWrite5m: 20, cacheWrite1h: 10, cacheRead: 11), 1_515),
            // What is answered does not make a prompt longer.
            (TokenUsage(input: 100, output: 1), 1_020), (TokenUsage(input: 101, output: 1), 1_545),
            (TokenUsage(), 0),
        ] as [(TokenUsage, Int64)]
    )
    func `A long prompt is charged by its tier as a whole`(usage: TokenUsage, cost: Int64) {
        #expect(prices(100).cost(of: usage).picodollars == cost)
        #expect(prices(100).cost(of: usage, isBatch: true).picodollars == cost / 2)
        // Where no tier reaches so far, the last one counts.
        let short = ModelPrices(tiers: [
            .init(upTo: 1, input: Cost(picodollars: 10), output: Cost(picodollars: 20))
        ])
        #expect(
            short.cost(of: usage).picodollars == Int64(usage.totalInput * 10 + usage.output * 20)
        )
    }

    @Test func `Prices that are not stated are those of the input`() {
        let plain = ModelPrices.Tier(input: Cost(picodollars: 7), output: Cost(picodollars: 9))
        #expect(
            [plain.cacheWrite5m, plain.cacheWrite1h, plain.cacheRead].map(\.picodollars) == [
                7, 7, 7,
            ]
        )
        let one = ModelPrices.Tier(
            input: Cost(picodollars: 7),
            output: .zero,
            cacheWrite5m: Cost(picodollars: 8)
        )
        #expect(
            [one.cacheWrite5m, one.cacheWrite1h, one.cacheRead].map(\.picodollars) == [8, 8, 7]
        )
        let all = ModelPrices.Tier(
            input: Cost(picodollars: 7),
            output: .zero,
            cacheWrite5m: Cost(picodollars: 8),
            cacheWrite1h: Cost(picodollars: 9),
            cacheRead: Cost(picodollars: 1)
        )
        #expect(
            [all.cacheWrite5m, all.cacheWrite1h, all.cacheRead].map(\.picodollars) == [8, 9, 1]
        )
        #expect(ModelPrices(tiers: []).batchPercent == 50)
    }

    @Test(
        arguments: [
            (nil, .none, .unsaid, 0), (.max, .none, .unsaid, 0), (nil, .always, .unsaid, 4_096),
            (.medium, .always, .unsaid, 8_192), (.high, .always, .unsaid, 16_384),
            (.xhigh, .always, .unsaid, 32_768), (.max, .always, .unsaid, 65_536),
            (.low, .onceSwitchedOn, .unsaid, 0), (nil, .onceSwitchedOn, .unsaid, 0),
            (.medium, .onceSwitchedOn, .adaptive, 8_192), (.low, .withBudget, .unsaid, 0),
            (.medium, .withBudget, .budget(8_192), 8_192), (nil, .unknown, .unsaid, 4_096),
            (.high, .unknown, .unsaid, 16_384),
            (nil, .betweenTools(upTo: .high), .betweenTools, 0),
            (.low, .betweenTools(upTo: .high), .betweenTools, 0),
            (.medium, .betweenTools(upTo: .high), .unsaid, 8_192),
            (nil, .untilSwitchedOff(upTo: .low), .off, 0),
            (.low, .untilSwitchedOff(upTo: .low), .off, 0),
            (.medium, .untilSwitchedOff(upTo: .max), .unsaid, 8_192),
        ] as [(ModelRequest.Effort?, ModelFacts.Thinking, ThinkingPlan.Mode, Int)]
    )
    func `More than the least effort makes a model think`(
        wanted: ModelRequest.Effort?,
        thinking: ModelFacts.Thinking,
        mode: ThinkingPlan.Mode,
        room: Int
    ) {
        let plan = ModelFacts(thinking: thinking).thinkingPlan(for: wanted)
        #expect(plan == ThinkingPlan(mode: mode, effort: nil, room: room))
    }

    @Test(
        arguments: [
            (nil, [.low, .high], .low), (.medium, [.low, .high], .low),
            (.max, [.low, .high], .high),
            (.low, [.medium, .high], .medium), (.high, [.medium, .high], .high), (.high, [], nil),
            (.xhigh, [.low, .medium, .high, .xhigh, .max], .xhigh),
        ] as [(ModelRequest.Effort?, [ModelRequest.Effort], ModelRequest.Effort?)]
    )
    func `An effort that a model does not know is the next below, or its least`(
        wanted: ModelRequest.Effort?,
        efforts: [ModelRequest.Effort],
        taken: ModelRequest.Effort?
    ) {
        let facts = ModelFacts(thinking: .none, efforts: efforts)
        #expect(facts.thinkingPlan(for: wanted).effort == taken)
    }

    @Test func `A model whose least effort is above its limit thinks unasked`() {
        let between = ModelFacts(thinking: .betweenTools(upTo: .low), efforts: [.medium])
        #expect(
            between.thinkingPlan(for: nil)
                == ThinkingPlan(mode: .unsaid, effort: .medium, room: 8_192)
        )
        let until = ModelFacts(thinking: .untilSwitchedOff(upTo: .low), efforts: [.high])
        #expect(
            until.thinkingPlan(for: .low)
                == ThinkingPlan(mode: .unsaid, effort: .high, room: 16_384)
        )
    }

    @Test(arguments: [(32_768, 8_192), (16_384, 8_192), (16_382, 8_191), (100, 50)])
    func `A thinking budget is half of what may be answered at most`(most: Int, budget: Int) {
        let facts = ModelFacts(maximumOutput: most, thinking: .withBudget)
        #expect(
            facts.thinkingPlan(for: .medium)
                == ThinkingPlan(mode: .budget(budget), effort: nil, room: budget)
        )
    }

    @Test(arguments: [
        ("https://api.example.com/v1", "api.example.com"),
        ("HTTP://API.Example.COM", "api.example.com"),
        ("http://localhost:8080/x", "localhost"), ("http://[::1]:80/", "[::1]"),
        ("http://[::1", nil), ("http://user@host/", nil), ("http://", nil), ("http:///path", nil),
        ("api.example.com", nil), ("http://:80", nil), ("http://a?b", "a"), ("http://a#b", "a"),
        ("http://a\\b", "a"), ("http://a/@b", "a"), ("ftp://h", "h"),
    ])
    func `The host of an address is what stands before its port and path`(
        address: String,
        host: String?
    ) {
        #expect(Platform.host(of: address) == host)
    }

    @Test(arguments: [
        ("http://localhost", true), ("http://127.0.0.1:80", true), ("http://127.255.255.255", true),
        ("http://[::1]/", true), ("http://LOCALHOST:1", true), ("http://127.0.0.1.evil.com", false),
        ("http://128.0.0.1", false), ("http://127.0.0", false), ("http://127.0.0.256", false),
        ("http://localhost.evil.com", false), ("http://[::2]", false),
        ("http://127.0.0.1@evil", false),
        ("localhost", false), ("http://127..0.1", false), ("http://127.0.0.1.", false),
    ])
    func `Only this machine is this machine`(address: String, isLoopback: Bool) {
        #expect(Platform.isLoopback(address) == isLoopback)
    }

    private func platform(hosts: [String], prefix: String = "") -> Platform {
        Platform(
            name: "cloud",
            provider: "one",
            title: "Cloud",
            address: "https://a",
            hosts: hosts,
            addressVariable: "A",
            keyVariable: "K",
            keyForm: .apiKey
        ) { $0.modelPrefix = prefix }
    }

    @Test(arguments: [
        ("api.one.com", "api.one.com", true), ("api.one.com", "xapi.one.com", false),
        ("api.*.one.com", "api.eu-1.one.com", true), ("api.*.one.com", "api..one.com", false),
        ("api.*.one.com", "api.a.b.one.com", false), ("api.*.one.com", "api.one.com", false),
        ("api.*.one.com", "api.é.one.com", false), ("api.*.one.com", "api.x.one.com", true),
        ("**.one.com", "a.b.one.com", true), ("**.one.com", ".one.com", true),
        ("**.one.com", "one.com", false), ("*-api.com", "eu-api.com", true),
        ("*-api.com", "-api.com", false), ("api.*", "api.com", true), ("api.*", "api.", false),
    ])
    func `A star stands for one part of a host`(pattern: String, host: String, isHost: Bool) {
        #expect(platform(hosts: ["other", pattern]).has(host: host) == isHost)
    }

    @Test func `A model's name on a platform has its prefix once`() {
        let cloud = platform(hosts: [], prefix: "anthropic.")
        #expect(cloud.wireName(ofModel: "big-4") == "anthropic.big-4")
        #expect(cloud.wireName(ofModel: "anthropic.big-4") == "anthropic.big-4")
        #expect(cloud.wireName(ofModel: "us.anthropic.big-4") == "us.anthropic.big-4")
        #expect(platform(hosts: []).wireName(ofModel: "big-4") == "big-4")
        #expect(!cloud.isProvidersOwn)
        var own = cloud
        own.name = "one"
        #expect(own.isProvidersOwn)
        #expect((own.takesTokens, own.enforcesSchemas, own.takesBatches) == (false, true, true))
        #expect((own.countsTokens, own.listsModels) == (true, true))
        #expect((own.route, own.pricing) == (.messages, .asProvider))
    }

    @Test func `Usage is added part by part`() {
        let one = TokenUsage(input: 1, output: 2, cacheWrite5m: 3, cacheWrite1h: 4, cacheRead: 5)
        var sum = one
        sum += TokenUsage(input: 10, output: 20, cacheWrite5m: 30, cacheWrite1h: 40, cacheRead: 50)
        #expect(
            sum
                == TokenUsage(
                    input: 11,
                    output: 22,
                    cacheWrite5m: 33,
                    cacheWrite1h: 44,
                    cacheRead: 55
                )
        )
        #expect((one.totalInput, one.total) == (13, 15))
    }

    @Test(
        arguments: [
            (1_999_999_999_999, "1.999999999999"), (-1, "-0.000000000001"), (10, "0.00000000001"),
            (100_000_000_000, "0.1"), (1_000_000_000_000, "1"), (-1_500_000_000_000, "-1.5"),
            (1_010_000_000_000, "1.01"), (.max, "9223372.036854775807"),
        ] as [(Int64, String)]
    )
    func `An amount is written with the digits that count`(picodollars: Int64, text: String) {
        #expect(Cost(picodollars: picodollars).description == text)
    }

    @Test(arguments: [
        (0.994, "$0.994"), (0.9949, "$0.995"), (0.995, "$1.00"), (0.0995, "$0.100"),
        (0.09949, "$0.0995"), (0.00000001, "$0.000000010"), (1_234.5, "$1234.50"),
        (-0.994, "-$0.994"),
        (0.1, "$0.100"), (99.999, "$100.00"),
    ])
    func `An amount below a dollar has three digits that count`(dollars: Double, text: String) {
        #expect(Figure.text(Cost(dollars: dollars)) == text)
    }
}
