import JSON
import Testing

@testable import AnalysisCore

/// How figures read where a unit, a digit or a bound changes.
@Suite struct FigureBordersTests {
    @Test(arguments: [
        (1, "1"), (12, "12"), (100, "100"), (1_001, "1,001"), (10_000, "10,000"),
        (100_000, "100,000"), (1_000_000, "1,000,000"), (-1, "-1"), (-100, "-100"),
        (-1_000, "-1,000"), (.max, "9,223,372,036,854,775,807"),
        (.min, "-9,223,372,036,854,775,808"),
    ])
    func `Counts are grouped in threes from the right`(count: Int, text: String) {
        #expect(Figure.text(count) == text)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1.00k"), (9_994, "9.99k"), (9_995, "10.0k"),
        (99_949, "99.9k"), (99_950, "100k"), (999_499, "999k"), (999_500, "1.00M"),
        (9_995_000, "10.0M"), (99_950_000, "100M"), (999_499_999, "999M"), (999_500_000, "1.00G"),
        (1_000_000_000_000, "1000G"), (-5_000, "-5000"),
    ])
    func `A short count has three digits`(count: Int, text: String) {
        #expect(Figure.short(count) == text)
    }

    @Test(
        arguments: [
            (0.0, "0%"), (0.0009999, "<0.1%"), (0.001, "0.1%"), (0.9990001, ">99.9%"),
            (0.999, "99.9%"), (0.5, "50%"), (0.0449, "4.5%"), (-0.5, "-50%"), (-0.0001, "0%"),
            (2, "200%"), (.infinity, "unknown"), (1.0001, "100%"), (0.12345, "12.3%"),
        ] as [(Double, String)]
    )
    func `A share near an end is not the end`(share: Double, text: String) {
        #expect(Figure.percent(share) == text)
    }

    @Test(arguments: [
        (0, 0, "0%"), (1, 3, "33.3%"), (3, 3, "100%"), (1, 10_000, "<0.1%"),
        (9_999, 10_000, ">99.9%"),
        (5, -1, "0%"),
    ])
    func `A part of nothing is none`(part: Int, whole: Int, text: String) {
        #expect(Figure.percent(part, of: whole) == text)
    }

    @Test(arguments: [
        (Duration.milliseconds(-5), "0 ms"), (.microseconds(400), "0 ms"),
        (.microseconds(600), "1 ms"),
        (.microseconds(999_400), "999 ms"), (.microseconds(999_500), "1.0 s"),
        (.seconds(1), "1.0 s"),
        (.milliseconds(59_949), "59.9 s"), (.milliseconds(59_950), "1 min 0 s"),
        (.seconds(61), "1 min 1 s"), (.milliseconds(3_599_499), "59 min 59 s"),
        (.milliseconds(3_599_500), "1 h 0 min"), (.seconds(3_660), "1 h 1 min"),
        (.seconds(3_600_000), "1,000 h 0 min"),
    ])
    func `A length of time changes its unit where the next one fits`(
        duration: Duration,
        text: String
    ) {
        #expect(Figure.text(duration) == text)
    }

    @Test(
        arguments: [
            (0.0, "0"), (1, "1"), (1.5, "1.5"), (0.12344, "0.1234"), (0.12345, "0.1235"),
            (-0.00001, "0"), (-0.5, "-0.5"), (100, "100"), (1e15, "1000000000000000"),
            (1e16, "1e+16"), (.nan, "unknown"),
            (-.infinity, "unknown"), (1_000.25, "1000.25"), (0.00005, "0.0001"),
        ] as [(Double, String)]
    )
    func `A number has four decimals at most, and none that say nothing`(
        number: Double,
        text: String
    ) {
        #expect(Figure.number(number) == text)
    }

    @Test(
        arguments: [
            (999.5, "999.5"), (999.99, "999.99"), (1_000, "1,000"), (1_234.5, "1,234.5"),
            (1_234.567, "1,234.57"), (-1_234.5, "-1,234.5"), (-1_000, "-1,000"),
            (1e15, "1000000000000000"), (1e16, "1e+16"),
            (.nan, "unknown"), (0.1234, "0.1234"), (1_000_000.001, "1,000,000"),
        ] as [(Double, String)]
    )
    func `A large number is grouped and has two decimals`(number: Double, text: String) {
        #expect(Figure.grouped(number) == text)
    }

    @Test(arguments: [
        (1.005, 2, "1.00"), (1.25, 1, "1.3"), (-1.25, 1, "-1.3"), (-0.04, 1, "0.0"),
        (0.999, 2, "1.00"), (7.5, 0, "8"), (0.05, 2, "0.05"), (12, 3, "12.000"),
    ])
    func `Decimals are rounded away from nought`(number: Double, digits: Int, text: String) {
        #expect(Figure.text(number, digits: digits) == text)
    }

    @Test(arguments: [
        ("\u{10FF}", 1), ("\u{115F}", 2), ("\u{1160}", 1), ("\u{2E7F}", 1), ("\u{2E80}", 2),
        ("\u{303E}", 2), ("\u{303F}", 1), ("\u{3041}", 2), ("\u{33FF}", 2), ("\u{4DC0}", 1),
        ("\u{9FFF}", 2), ("\u{A4D0}", 1), ("\u{A960}", 2), ("\u{A97F}", 2), ("\u{ABFF}", 1),
        ("\u{AC00}", 2), ("\u{D7A3}", 2), ("\u{F8FF}", 1), ("\u{F900}", 2), ("\u{FE6F}", 2),
        ("\u{FF00}", 2), ("\u{FF60}", 2), ("\u{FF61}", 1), ("\u{FFE0}", 2), ("\u{FFE7}", 1),
        ("\u{1F300}", 2), ("\u{1F64F}", 2), ("\u{1F680}", 2), ("\u{1F900}", 2), ("\u{20000}", 2),
        ("\u{3FFFD}", 2), ("\u{AD}", 0), ("\u{20DD}", 0), ("⚡", 2), ("~", 1), ("\u{7F}", 1),
    ])
    func `A character is as wide as the tables of terminals say`(text: String, columns: Int) {
        #expect(TextWidth.columns(of: text) == columns)
    }

    @Test(
        arguments: [
            (0x1F, "␟", "<U+001F>"), (0x20, " ", " "), (0x7E, "~", "~"), (0x7F, "␡", "<U+007F>"),
            (0x80, "<U+0080>", "<U+0080>"), (0x9F, "<U+009F>", "<U+009F>"),
            (0xA0, "\u{A0}", "<U+00A0>"),
            (0xE9, "é", "<U+00E9>"), (0xFFFD, "\u{FFFD}", "<U+FFFD>"),
            (0x10FFFF, "<U+10FFFF>", "<U+10FFFF>"),
            (0, "␀", "<U+0000>"), (0xD, "␍", "<U+000D>"),
        ] as [(UInt32, String, String)]
    )
    func `A character is shown, or spelled with four digits at least`(
        value: UInt32,
        shown: String,
        ascii: String
    ) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(VisibleText().text(of: "\(scalar)") == shown)
        #expect(VisibleText(isUnicode: false).text(of: "\(scalar)") == ascii)
    }

    @Test(arguments: [
        ("\r\n", "\r\n"), ("\r", "␍"), ("\r\r\n", "␍\r\n"), ("a\r", "a␍"), ("\n\t", "\n\t"),
        ("\u{B}", "␋"),
    ])
    func `A carriage return stands before a line feed only`(text: String, shown: String) {
        #expect(VisibleText(keepsLines: true).text(of: text) == shown)
        #expect(VisibleText.cell(text) == shown)
    }

    @Test(arguments: [
        ("\u{180E}", true), ("\u{2060}", true), ("\u{2064}", true), ("\u{2065}", false),
        ("\u{205F}", true), ("\u{E0000}", true), ("\u{E007F}", true), ("\u{200E}", false),
        ("\u{2066}", false), ("\u{FFF9}", false), ("\u{85}", false), ("\u{E0080}", true),
        ("\u{FFFF}", false), ("\u{180D}", true),
    ])
    func `In a cell what has no width stays, what turns text round does not`(
        text: String,
        stays: Bool
    ) {
        #expect((VisibleText.cell(text) == text) == stays)
    }

    @Test func `JSON that people read may be in a page, tall, or keep fractions`() {
        #expect(VisibleText.json().text(of: [1.0, "<\u{200B}"]) == "[1,\"<\\u200b\"]")
        #expect(VisibleText.json(.pretty).text(of: [1]) == "[\n  1\n]")
        #expect(VisibleText.json(isInPage: true).text(of: "<") == #""\u003c""#)
        #expect(VisibleText.json(keepsFractions: true).text(of: 1.0) == "1.0")
    }

    @Test(arguments: [
        ("de", "German"), ("sr-Latn", "Serbian (sr-Latn)"), ("no", "Norwegian"),
        ("NB", "Norwegian"),
        ("he-IL", "Hebrew (he-IL)"), ("-", "the language \"-\""),
        ("german", "the language \"german\""),
    ])
    func `A language is named in English`(tag: String, name: String) {
        #expect(LanguageName.name(of: tag) == name)
    }

    @Test(arguments: [
        (1.0, "1"), (-0.0, "-0"), (1e16, "1e+16"), (0.5, "0.5"), (10, "10"),
        (1e15, "1000000000000000"),
    ])
    func `A whole number in a message is written as one`(number: Double, text: String) {
        #expect(number.withoutFraction == text)
    }
}
