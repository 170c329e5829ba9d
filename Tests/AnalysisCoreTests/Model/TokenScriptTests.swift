import AnalysisCore
import Testing

@Suite struct TokenScriptTests {
    /// What the documentation of the estimator says about a script: characters a token, about.
    @Test(arguments: [
        ("the quick brown fox jumps over a lazy dog and runs away ", 4.0),
        ("быстраябураялисаперепрыгнулачерез", 2), ("γρήγορηκαφέαλεπού", 2),
        ("こんにちはせかいさようなら", 1.5), ("빠른갈색여우가", 1.3), ("天地玄黃宇宙洪荒日月盈昃", 1),
        ("123456789012", 2.5),
    ])
    func `A script takes the tokens that current tokenizers give it`(
        text: String,
        charactersPerToken: Double
    ) {
        let long = String(repeating: text, count: 50)
        let letters = long.count { !$0.isWhitespace }
        let found = Double(letters) / Double(TokenEstimator().tokens(in: long))
        #expect(abs(found - charactersPerToken) <= 0.35 * charactersPerToken)
    }

    @Test(arguments: ["a", " ", "é", "日", "😀", "\u{0}", "\u{7F}", "ש", "ก", "…", "\u{FFFD}"])
    func `No text is nothing but the empty one, and more text is never less`(text: String) {
        let estimator = TokenEstimator()
        #expect(estimator.tokens(in: "") == 0)
        #expect(estimator.tokens(in: text) >= 1)
        var last = 0
        for count in 1...40 {
            let tokens = estimator.tokens(in: String(repeating: text, count: count))
            #expect(tokens >= last)
            last = tokens
        }
        // No longer than one token for each byte, as tokenizers fall back to.
        #expect(last <= 40 * max(2, text.utf8.count))
    }

    @Test func `A scale holds for the whole, and a part counts as a text of its own`() {
        let text = String(repeating: "words and more ", count: 400)
        let plain = TokenEstimator().tokens(in: text)
        let scaled = TokenEstimator(scale: 1.3).tokens(in: text)
        #expect(abs(Double(scaled) - 1.3 * Double(plain)) <= 2)
        #expect(ModelFacts(tokenScale: 1.3).estimator.tokens(in: text) == scaled)
        let part = text.dropFirst(15).prefix(150)
        #expect(TokenEstimator().tokens(in: part) == TokenEstimator().tokens(in: String(part)))
    }
}
