import Testing

@testable import AnalysisCore

@Suite struct NumberReadingTests {
    @Test(
        arguments: [
            ("12", [], [], ["12"]), ("1|234", [","], [], ["1234", "1.234"]),
            ("1|234", [","], [","], ["1.234", "1234"]), ("1|234", [","], ["."], ["1234", "1.234"]),
            ("1|234", [","], [",", "."], ["1234", "1.234"]), ("1|23", [","], [], ["1.23"]),
            ("0|234", ["."], [], ["0.234"]), ("1234|567", ["."], [], ["1234.567"]),
            ("1|234|56", [",", "."], [], ["1234.56"]), ("1|234|567", [".", "."], [], ["1234567"]),
            ("1|234|5", ["'", "."], [], ["1234.5"]), ("1|234", [" "], [], ["1234"]),
            ("00|5", ["."], [], ["0.5"]), ("000", [], [], ["0"]),
        ] as [(String, [Character], Set<Character>, [String])]
    )
    func `Groups are read by their separators, and by those of other numbers`(
        groups: String,
        separators: [Character],
        usual: Set<Character>,
        readings: [String]
    ) throws {
        let groups = groups.split(separator: "|").map(String.init)
        let number = try #require(GroupedNumber(groups: groups, separators: separators))
        #expect(number.readings(usualDecimals: usual) == readings)
    }

    @Test(
        arguments: [
            ("1|2|3", [".", "."]), ("1|23|4", [",", "."]), ("1|2345|6", [",", "."]),
            ("1234|567|8", [",", "."]), ("1|234|567|8", [",", ".", "'"]),
            (
                "1|234|567|89",
                [
                    ",", ".",
                    ".",
                ]
            ),
            ("1|2", [" "]),
        ] as [(String, [Character])]
    )
    func `Groups of other sizes are no number`(groups: String, separators: [Character]) {
        let groups = groups.split(separator: "|").map(String.init)
        #expect(GroupedNumber(groups: groups, separators: separators) == nil)
    }

    @Test(arguments: [
        ("5 thousand", 5_000), ("5k", 5_000), ("2.5 Mio", 2_500_000), ("3 bn", 3e9),
        ("1,5 Mrd", 1.5e9), ("20 percent", 0.2), ("20 Prozent", 0.2), ("7%", 0.07),
        ("zwölf", 12), ("Quatre", 4), ("hundred", 100), ("fünf Tage", 5),
    ])
    func `A word behind a number, or in its place, counts`(text: String, value: Double) {
        #expect(DocumentNumbers(text).place(of: value)?.lowerBound == 0)
        // Only what is written as digits is offered to a field.
        #expect(!DocumentNumbers(text).candidates.contains { $0.value == value })
    }

    @Test(arguments: [
        ("-5", -5), ("- 5", 5), ("x-5", 5), ("3-5", 5), ("(-5)", -5), ("-$5", -5), ("-€5", -5),
        ("−5", -5), ("$-5", -5), ("é-5", 5), (" -5", -5),
    ])
    func `A minus before a number is its sign, a hyphen is not`(text: String, value: Double) {
        #expect(DocumentNumbers(text).candidates.last?.value == value)
    }

    @Test func `Numbers beyond eight groups or forty digits count nothing`() {
        let forty = String(repeating: "7", count: 40)
        #expect(DocumentNumbers(forty).candidates.map(\.text) == [forty])
        #expect(DocumentNumbers(forty + "7").candidates.isEmpty)
        let eight = (["1"] + Array(repeating: "234", count: 7)).joined(separator: ",")
        #expect(DocumentNumbers(eight).candidates.map(\.text) == [eight.filter { $0 != "," }])
    }

    @Test(arguments: [
        ("EUR", true), ("USD", true), ("ZWG", true), ("AED", true), ("eur", false), ("XYZ", false),
        ("EURO", false), ("", false),
    ])
    func `Currencies are known by their codes in capitals`(code: String, isKnown: Bool) {
        #expect(CurrencyCode.isKnown(code) == isKnown)
    }

    @Test(arguments: [
        ("12 euros", ["EUR"], []), ("€ 12", [], ["EUR"]), ("¥5", [], ["CNY", "JPY"]),
        ("he won a prize", ["KRW"], []), ("US$ 5", [], ["USD"]), ("R$ 5", [], ["BRL", "USD"]),
        ("£5 and ₹6", [], ["GBP", "INR"]), ("wonderful", [], []), ("Kč", [], []),
        ("5 kroner", ["DKK", "NOK"], []),
    ])
    func `Currencies are found by words and by signs`(
        text: String,
        named: [String],
        signed: [String]
    ) {
        #expect(CurrencyCode.named(in: text) == named)
        #expect(CurrencyCode.signed(in: text) == signed)
    }

    @Test func `Every mark is that of a code`() {
        for code in ["AUD", "CHF", "CZK", "USD", "ZAR"] {
            #expect(CurrencyCode.isKnown(code) && !CurrencyCode.marks(of: code).isEmpty)
        }
        #expect(CurrencyCode.marks(of: "XOF").isEmpty)
    }

    @Test(arguments: [
        ("ab 12é", ["ab", "12", "é"]), ("a\u{A0}b", ["a", "b"]), ("5€", ["5"]), ("’x", ["x"]),
        ("日本", ["日本"]), ("1年", ["1", "年"]), ("、a", ["a"]), ("", []), ("−1", ["1"]),
    ])
    func `Words are runs of digits or of letters`(text: String, words: [String]) {
        let bytes = Array(text.utf8)
        let found = DocumentWord.all(in: bytes).map {
            String(decoding: bytes[$0.bytes], as: UTF8.self)
        }
        #expect(found == words)
    }

    @Test func `The value of more than eight digits is not counted`() {
        let words = DocumentWord.all(in: Array("99999999 100000000".utf8))
        #expect(words.map(\.value) == [99_999_999, 0])
        #expect(words.map(\.digits) == [8, 9])
    }
}
