import AnalysisCore
import Testing

@Suite struct TokenEstimatorTests {
    /// Counts of current tokenizers lie in these ranges; the estimate must, too.
    @Test(
        "an estimate is near what tokenizers count",
        arguments: [
            ("", 0...0),
            ("x", 1...1),
            ("The kettle arrived on Monday and boils water in two minutes.", 11...18),
            ("Чайник пришёл в понедельник и кипятит воду за две минуты.", 18...32),
            ("这个水壶星期一到货，两分钟就能烧开水。", 15...24),
            ("やかんは月曜日に届き、二分でお湯が沸きます。", 14...26),
            ("1234567890", 3...6),
            ("    if (x[i] != y) { return -1; }", 10...22),
        ]
    )
    func range(text: String, expected: ClosedRange<Int>) {
        #expect(expected.contains(TokenEstimator().tokens(in: text)))
    }

    @Test("the scale multiplies")
    func scale() {
        let text = String(repeating: "word ", count: 600)
        let plain = TokenEstimator().tokens(in: text)
        #expect(
            TokenEstimator(scale: 1.3).tokens(in: text) == Int((Double(plain) * 1.3).rounded(.up))
        )
    }
}
