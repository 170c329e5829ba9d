import AnalysisCore
import Testing

@Suite struct FigureTests {
    @Test(
        "counts have their thousands apart",
        arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")]
    )
    func counts(count: Int, expected: String) {
        #expect(Figure.text(count) == expected)
    }

    @Test(
        "short counts have a letter",
        arguments: [
            (950, "950"), (999, "999"), (1000, "1.00k"), (12_345, "12.3k"), (123_456, "123k"),
            (999_600, "1.00M"), (4_560_000, "4.56M"), (7_000_000_000, "7.00G"),
        ]
    )
    func short(count: Int, expected: String) {
        #expect(Figure.short(count) == expected)
    }

    @Test(
        "a share is never rounded to all or to none",
        arguments: [
            (0, "0%"), (1, "100%"), (2.0 / 3, "66.7%"), (0.2, "20%"), (0.00001, "<0.1%"),
            (0.99999, ">99.9%"), (1.5, "150%"), (.nan, "unknown"),
        ]
    )
    func percent(share: Double, expected: String) {
        #expect(Figure.percent(share) == expected)
    }

    @Test(
        "a length of time has the unit that fits",
        arguments: [
            (Duration.zero, "0 ms"), (.milliseconds(420), "420 ms"),
            (.milliseconds(999.7), "1.0 s"),
            (.seconds(12.34), "12.3 s"), (.seconds(59.96), "1 min 0 s"),
            (.seconds(245), "4 min 5 s"),
            (.seconds(7805), "2 h 10 min"),
        ]
    )
    func durations(duration: Duration, expected: String) {
        #expect(Figure.text(duration) == expected)
    }

    @Test(
        "an amount shows three digits that count, or cents",
        arguments: [
            (0.0, "$0.00"), (12.345, "$12.35"), (1, "$1.00"), (0.5, "$0.500"),
            (0.0001275, "$0.000128"),
            (0.012345, "$0.0123"), (0.00000000001, "$0.000000000"), (-0.25, "-$0.250"),
        ]
    )
    func costs(dollars: Double, expected: String) {
        #expect(Figure.text(Cost(dollars: dollars)) == expected)
    }

    @Test("an unknown cost is not zero")
    func unknown() {
        #expect(Figure.text(Cost?.none) == "unknown")
    }

    @Test(
        "a gate's figure has the unit of its condition",
        arguments: [
            ("<= 20%", 0.25, "25%"), (">= 0.99", 0.98765, "0.9877"), ("<= 0", 3, "3"),
            ("<= 1", nil, "not measurable"),
        ]
    )
    func gates(condition: String, measured: Double?, expected: String) {
        let gate = GateResult(name: "x", condition: condition, measured: measured, passed: false)
        #expect(Figure.measured(by: gate) == expected)
    }
}
