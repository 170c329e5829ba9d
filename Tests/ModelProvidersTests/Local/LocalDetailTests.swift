import AnalysisCore
import HTTPTransport
import JSON
import Testing

@testable import ModelProviders

/// What models of this machine are asked and told, at the borders of each rule.
@Suite struct LocalDetailTests {
    @Test(
        arguments: [
            (nil, nil, nil), (0, nil, nil), (1, 1, #""1""#), (0, 9, "[0-9]"), (3, 7, "[3-7]"),
            (0, 10, #"[0-9] | "10""#), (10, 19, #""1" [0-9]{1}"#), (9, 10, #""9" | "10""#),
            (5, 3, nil),
            (-1, -1, #""-" ("1")"#), (-3, 0, #""0" | "-" ([1-3])"#), (0.5, 2.5, "[1-2]"),
            (12, 12, #""1" ("2")"#),
            (95, 105, #""9" ([5-9]) | "1" ("0" ([0-5]))"#),
        ] as [(Double?, Double?, String?)]
    )
    func `Whole numbers of a range are spelled digit by digit`(
        minimum: Double?,
        maximum: Double?,
        rule: String?
    ) {
        let found = NumberRange(minimum: minimum, maximum: maximum).integers
        if minimum == 0, maximum == 10 {
            #expect(found == #"[0-9] | "1" ("0")"#)
        } else if minimum == 9, maximum == 10 {
            #expect(found == #""9" | "1" ("0")"#)
        } else {
            #expect(found == rule)
        }
    }

    @Test(
        arguments: [
            (0.0, 1.0, #"[0-1] | ("0") "." [0-9]{1,6}"#),
            (1, 3, #"[1-3] | ([1-2]) "." [0-9]{1,6}"#),
            (2, 2, #""2""#), (1, 0, nil), (-2, -1, #""-" ([1-2] | ("1") "." [0-9]{1,6})"#),
        ] as [(Double, Double, String?)]
    )
    func `Fractions end below the largest whole number`(
        minimum: Double,
        maximum: Double,
        rule: String?
    ) {
        #expect(NumberRange(minimum: minimum, maximum: maximum).numbers == rule)
    }

    @Test(arguments: [
        ("a", #""a""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\n\r\t", #""\n\r\t""#),
        ("é", #""é""#), ("", #""""#),
    ])
    func `A text stands in a grammar as a literal`(text: String, literal: String) {
        #expect(GrammarText.literal(text) == literal)
    }

    @Test(
        arguments: [
            ("a*", #""a"{0,40}"#), ("a+", #""a"{1,40}"#), ("a?", #""a"?"#), ("a{3}", #""a"{3}"#),
            ("a{3,}", #""a"{3,43}"#),
            ("a{3,5}", #""a"{3,5}"#), ("a{0,200}", #""a"{0,200}"#), ("a{0,201}", #""a"{0,200}"#),
            ("a{200}", #""a"{200}"#),
            ("a+?", #""a"{1,40}"#), ("", #""""#), ("a|", #"("a" | "")"#), ("()", #"("")"#),
            (
                #"\S\D\W"#,
                #"[^"\\\x00-\x20\x7F] [^"\\\x00-\x1F\x7F0-9] [^"\\\x00-\x1F\x7FA-Za-z0-9_]"#
            ), (#"\s"#, "[ ]"),
            (#"\(\)"#, #""(" ")""#), ("[a-z0-9]", "[a-z0-9]"), ("[]a]", #"[\]a]"#),
            (#"[\d\]]"#, #"[0-9\]]"#),
            ("[a^]", #"[a\x5E]"#), (#"[\-]"#, #"[\x2D]"#), ("[é]", "[é]"), ("^a$", #""a""#),
            ("^^", nil),
        ] as [(String, String?)]
    )
    func `A pattern is a rule of characters and repetitions`(pattern: String, rule: String?) {
        #expect(PatternRule.expression(of: pattern) == rule)
    }

    @Test(arguments: [
        "a{201}", "a{-1}", "a{1,2,3}", "a{,2}", "a{5,3}", "a{", "a**", "a?+", "*a", "+", "?", "{1}",
        "a)", "(a", "(?!a)",
        #"a\"#, #"\q"#, #"\""#, #"\\"#, "\"", "[]", "[a", #"[\"#, #"[\q]"#, "[&]", "[~]", "[[]",
        "[\n]", "a$b",
        String(repeating: "(", count: 17) + String(repeating: ")", count: 17),
    ])
    func `What has no rule is left to the check of the answer`(pattern: String) {
        #expect(PatternRule.expression(of: pattern) == nil)
    }

    @Test func `Groups nest sixteen deep`() {
        let text = String(repeating: "(", count: 16) + String(repeating: ")", count: 16)
        #expect(PatternRule.expression(of: text) != nil)
    }

    @Test func `Texts part where their tokens first differ`() {
        let tree = LabelTree(paths: [[1, 2, 3], [1, 2, 4], [1, 5], [1]])
        #expect(
            tree.forks == [
                .init(path: [1], candidates: [2, 5]), .init(path: [1, 2], candidates: [3, 4]),
            ]
        )
        let logarithms = tree.logarithms([[1]: [2: 0.25, 5: 0.5], [1, 2]: [3: 0.5]])
        #expect(
            zip(logarithms, [0.125, 0.25 * 1e-9, 0.5, 1]).allSatisfy {
                abs($0.exponential - $1) < 1e-15
            }
        )
        #expect(LabelTree(paths: [[1], [1]]).forks.isEmpty)
    }

    @Test(
        arguments: [
            ([0.5, 0.3, 0.2], 1, 9, [0, 1]), ([0.5, 0.25, 0.25], 1, 9, [0, 1, 2]),
            ([0.1, 0.9], 1, 9, [1]),
            ([0.1, 0.9], 2, 9, [1, 0]), ([0.5, 0.3, 0.25], 1, 2, [0, 1]), ([0.2, 0.2], 1, 1, [0]),
        ] as [([Double], Int, Int, [Int])]
    )
    func `Labels lead that are half as likely as the best`(
        probabilities: [Double],
        least: Int,
        most: Int,
        leading: [Int]
    ) {
        let choice = LabelChoice(probabilities: probabilities)
        #expect(choice.leading(least: least, most: most) == leading)
        #expect(
            choice.best
                == (probabilities.count == 2 && probabilities[0] == 0.1
                    ? 1 : probabilities[0] == 0.2 ? choice.best : 0)
        )
    }

    @Test func `Logarithms are of shares that add up to one`() {
        let logarithms = [1_000.0, 1_000.0, 999.0].normalizedLogarithms
        #expect(abs(logarithms.map(\.exponential).reduce(0, +) - 1) < 1e-12)
        #expect(abs(logarithms[0] - logarithms[2] - 1) < 1e-12)
        #expect([Double]().normalizedLogarithms.isEmpty)
    }

    @Test func `A balance has a row, a column and an offset for each label`() {
        #expect(LabelBalance(weights: [[1, 0], [0, 1]], offsets: [0, 0], labelCount: 2) != nil)
        #expect(LabelBalance(weights: [[1, 0], [0, 1]], offsets: [0], labelCount: 2) == nil)
        #expect(LabelBalance(weights: [[1, 0]], offsets: [0, 0], labelCount: 2) == nil)
        #expect(LabelBalance(weights: [[1, 0], [0]], offsets: [0, 0], labelCount: 2) == nil)
        #expect(
            LabelBalance(weights: [[1, 0], [0, .nan]], offsets: [0, 0], labelCount: 2) == nil
        )
        #expect(
            LabelBalance(weights: [[1, 0], [0, 1]], offsets: [0, .infinity], labelCount: 2) == nil
        )
        let plain = LabelBalance(labelCount: 2).probabilities([0, 3.0.logarithm])
        #expect(abs(plain[0] - 0.25) < 1e-12 && abs(plain[1] - 0.75) < 1e-12)
        // Where the model leans without a document, it is moved back.
        let level = LabelBalance(neutral: [[0, 3.0.logarithm]]).probabilities([0, 3.0.logarithm])
        #expect(level.allSatisfy { abs($0 - 0.5) < 1e-12 })
    }

    @Test func `Of what a program writes the last lines are known`() {
        var tail = OutputTail()
        #expect(tail.lines(3).isEmpty)
        tail.append(Array("one\n\n  \ntwo\u{1B}[1m\r\nth\tree".utf8))
        #expect(tail.lines(9) == ["one", "two[1m", "th\tree"])
        #expect(tail.lines(1) == ["th\tree"])
        #expect(OutputTail.capacity == 16_384)
        for _ in 0..<40 { tail.append(Array((String(repeating: "x", count: 1_023) + "\n").utf8)) }
        #expect(tail.lines(99).count <= 33 && !tail.lines(99).contains("one"))
        tail.append(Array("last".utf8))
        #expect(tail.lines(1) == ["last"])
    }

    @Test(arguments: [
        ("", "https://api.example.com", true), ("*", "https://api.example.com", false),
        ("example.com", "https://api.example.com", false),
        (".example.com", "https://api.example.com", false),
        ("*.example.com", "https://api.example.com", false),
        ("example.com", "https://example.com:443/x", false),
        ("example.com", "https://badexample.com", true),
        ("API.example.com", "https://api.EXAMPLE.com", false),
        ("api.example.com:8443", "https://api.example.com:8443", false),
        ("api.example.com:8443", "https://api.example.com", true),
        ("a, b\texample.com", "https://example.com", false),
        ("", "http://api.example.com", false), ("", "https://localhost", false),
        ("", "https://127.0.0.1:9", false),
        ("com", "https://example.com", false), ("[::5]", "https://[::5]:8", false),
    ])
    func `A proxy is wanted for hosts that are not excepted`(
        exceptions: String,
        url: String,
        isWanted: Bool
    ) {
        #expect(ProxyExceptions(exceptions).wantProxy(for: url) == isWanted)
    }

    @Test(
        arguments: [
            ("key", "key", nil), (" key\n", "key", nil), ("", nil, "it is empty"),
            (" \n", nil, "it is empty"),
            ("two words", nil, "it holds more than one word"),
            ("a\nb", nil, "it holds more than one word"),
        ] as [(String, String?, String?)]
    )
    func `A key is one word`(text: String, key: String?, reason: String?) {
        switch KeyText.key(in: Array(text.utf8)) {
        case .success(let secret): #expect(secret.revealed == key && reason == nil)
        case .failure(let failure): #expect(failure.words == reason && key == nil)
        }
    }

    @Test func `A key is 64 KiB at most, and text`() {
        func words(_ bytes: [UInt8]) -> String? {
            if case .failure(let reason) = KeyText.key(in: bytes) { reason.words } else { nil }
        }
        #expect(words([UInt8](repeating: 0x61, count: 65_536)) == nil)
        #expect(words([UInt8](repeating: 0x61, count: 65_537)) == "it is too long")
        #expect(words([0xFF]) == "it is no text")
    }

    @Test func `An answer may take twenty times as long as the slowest, from a minute to ten`() {
        let patience = AnswerPatience(AnswerTimeouts())
        #expect(patience.limit(isStream: false) == .seconds(600))
        #expect(patience.limit(isStream: true) == .seconds(3_600))
        for _ in 0..<7 { patience.note(.seconds(5)) }
        #expect(patience.limit(isStream: false) == .seconds(600))
        patience.note(.seconds(1))
        #expect(patience.limit(isStream: false) == .seconds(100))
        #expect(patience.limit(isStream: true) == .seconds(100))
        patience.note(.seconds(40))
        #expect(patience.limit(isStream: false) == .seconds(600))
        #expect(patience.limit(isStream: true) == .seconds(800))
        let quick = AnswerPatience(AnswerTimeouts())
        for _ in 0..<8 { quick.note(.milliseconds(10)) }
        #expect(quick.limit(isStream: false) == .seconds(60))
        let stated = AnswerPatience(AnswerTimeouts(total: .seconds(7)))
        for _ in 0..<8 { stated.note(.seconds(5)) }
        #expect(stated.limit(isStream: true) == .seconds(7))
    }

    @Test(
        arguments: [
            ("standard", ServiceTier.standard), ("default", .standard),
            ("standard_only", .standard), ("flex", .flex),
            ("priority", .priority), ("Priority", nil), ("auto", nil), (nil, nil),
        ] as [(String?, ServiceTier?)]
    )
    func `The tier that was served is known by its word`(word: String?, tier: ServiceTier?) {
        #expect(ServiceTier(served: word) == tier)
    }
}
