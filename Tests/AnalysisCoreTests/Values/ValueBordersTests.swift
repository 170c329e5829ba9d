import Testing

@testable import AnalysisCore

/// Numbers and dates at the borders of what is read as one.
@Suite struct ValueBordersTests {
    @Test(arguments: [
        // A space groups thousands only between one to three digits and three.
        ("1 234", ["1234", "1", "234"]), ("123 456", ["123456", "123", "456"]),
        ("1234 567", ["1234", "567"]), ("12 34", ["12", "34"]), ("12 3456", ["12", "3456"]),
        ("1\u{A0}234", ["1234", "1", "234"]), ("1\u{2009}234", ["1234", "1", "234"]),
        ("1\u{202F}234", ["1234", "1", "234"]), ("1\u{2003}234", ["1", "234"]),
        ("1  234", ["1", "234"]), ("1\n234", ["1", "234"]),
        // Apostrophes, points and commas stand anywhere.
        ("1'234'567", ["1234567"]), ("1'23", ["1", "23"]), ("1.2.3", ["1", "2", "3"]),
        ("1,2", ["1.2"]), ("1.23,4", ["1", "23", "4"]), ("0,5", ["0.5"]), ("0.123", ["0.123"]),
        ("1,234,567.89", ["1234567.89"]), ("12,34,567", ["1234567"]), ("1,2345", ["1.2345"]),
        ("1.", ["1"]), (".5", ["5"]), ("1..2", ["1", "2"]), ("", []), ("-", []),
        ("00", ["0"]), ("0012", ["12"]), ("1e5", ["1", "5"]),
    ])
    func `Groups of digits are one number, or several`(text: String, numbers: [String]) {
        #expect(DocumentNumbers(text).candidates.map(\.text).sorted() == numbers.sorted())
    }

    @Test(arguments: [
        ("5 %", 0.05), ("5%", 0.05), ("5    %", 0.05), ("5 k", 5_000), ("5 K", 5_000),
        ("5 tsd", 5_000), ("5 m", 5e6), ("5 Mio.", 5e6), ("5 MN", 5e6), ("5 millions", 5e6),
        ("5 Millionen", 5e6), ("5 billion", 5e9), ("5 milliards", 5e9), ("5 Milliarden", 5e9),
        ("5Mrd", 5e9), ("2.5 thousand", 2_500), ("-5 million", -5e6),
    ])
    func `A word behind a number multiplies it`(text: String, value: Double) {
        #expect(DocumentNumbers(text).place(of: value) != nil)
    }

    @Test(arguments: [
        ("5 kg", 5_000), ("5 mm", 5e6), ("5 ml", 5e6), ("5\nmillion", 5e6), ("5 percents", 0.05),
        ("5, million", 5e6), ("million", 1e6),
    ])
    func `A unit is no factor`(text: String, value: Double) {
        #expect(DocumentNumbers(text).place(of: value) == nil)
    }

    @Test(arguments: [
        ("Zero", 0), ("one", 1), ("ELEVEN", 11), ("fifteen", 15), ("sixty", 60), ("elf", 11),
        ("sieben", 7), ("cinq", 5), ("dix", 10), ("nueve", 9), ("seis", 6), ("Hundred", 100),
        ("null", 0),
    ])
    func `Small numbers are known by their words`(text: String, value: Double) throws {
        let found = try #require(DocumentNumbers("x \(text) y").found.first)
        #expect((found.value, found.isWritten, found.text) == (value, false, ""))
        #expect(found.bytes == 2..<2 + text.utf8.count)
        #expect(DocumentNumbers("x\(text)y").found.isEmpty)
    }

    @Test(arguments: [
        (100, "100.0000001", true), (100, "100.00001", false), (-100, "100", true), (0, "0", true),
        (0, "0.1", false), (1e-12, "0", false),
    ])
    func `A number is found to nine digits, whatever its sign`(
        number: Double,
        text: String,
        isFound: Bool
    ) {
        #expect((DocumentNumbers(text).place(of: number) != nil) == isFound)
    }

    @Test func `Numbers are found in the order of the text`() {
        let found = DocumentNumbers("two of 3, then 1,5 and 40%").found
        #expect(found.map(\.bytes.lowerBound) == found.map(\.bytes.lowerBound).sorted())
        #expect(found.filter(\.isWritten).map(\.text) == ["3", "1.5", "40"])
        #expect(found.map(\.value) == [2, 3, 1.5, 40, 0.4])
    }

    @Test(arguments: [
        ("1-5", "5"), ("a-5", "5"), ("Z-5", "5"), ("/-5", "-5"), ("é-5", "5"), (":-5", "-5"),
        ("--5", "-5"), ("$-5", "-5"), ("- $5", "5"), ("-€5", "-5"), ("\u{2212}$5", "-5"),
        ("a\u{2212}5", "-5"),
    ])
    func `A sign stands before a number and behind nothing`(text: String, number: String) {
        #expect(DocumentNumbers(text).candidates.last?.text == number)
    }

    @Test(arguments: [
        ("1.1.1900", "1900-01-01"), ("31/1/2026", "2026-01-31"), ("1-31-2026", "2026-01-31"),
        ("12/12/2026", "2026-12-12"), ("13. 1. 2026", "2026-01-13"), ("2026-1-31", "2026-01-31"),
        ("31 Dec 99", "1999-12-31"), ("31 Dec 00", "2000-12-31"), ("1er mai 2026", "2026-05-01"),
        ("2nd June 2026", "2026-06-02"), ("3RD of July 2026", "2026-07-03"),
        ("July 22nd 2026", "2026-07-22"), ("Fri 4 Sep 2026", "2026-09-04"),
        ("2026, March 4", "2026-03-04"), ("4/Mar/2026", "2026-03-04"),
        ("4.März.2026", "2026-03-04"),
        ("4 März'26", "2026-03-04"), ("2026年12月1日", "2026-12-01"), ("20260131", "2026-01-31"),
        ("el 4 del marzo del 2026", "2026-03-04"), ("den 4 mars 2026", "2026-03-04"),
    ])
    func `A date is read however it is written`(text: String, date: String) {
        #expect(DocumentDates("On \(text).").candidates == [date])
    }

    @Test(arguments: [
        "20261301", "20260132", "1/2", "1/2/123", "1/2/12345", "123/1/2026", "1|2|2026", "1:2:2026",
        "1.  2.2026", "1 .2.2026", "March 2026", "4 March", "4 March 123", "4 Marching 2026",
        "4  -  -March 2026", "2026 March", "2026 March 123", "31 April 2026", "0/0/2026",
        "2026/02/30", "4tx March 2026", "2026年3月", "2026月3年4日",
    ])
    func `What only looks like a date is none`(text: String) {
        #expect(DocumentDates(text).candidates.isEmpty)
    }

    @Test(arguments: [
        // One sure date shows the order of the others; a sure one that is equal both ways does not.
        ("01/02/2026 and 13/02/2026", ["2026-02-01", "2026-02-13"]),
        ("01/02/2026 and 02/13/2026", ["2026-01-02", "2026-02-13"]),
        ("01/02/2026 and 12/12/2026", ["2026-02-01", "2026-01-02", "2026-12-12"]),
        ("01/02/2026 and 2026-02-13", ["2026-02-01", "2026-01-02", "2026-02-13"]),
        ("01/02/26 and 13/02/26", ["2026-02-01", "2026-01-02", "2026-02-13"]),
        ("12/11/2026", ["2026-11-12", "2026-12-11"]),
        ("1/2/26, 1/3/2026", ["2026-03-01", "2026-01-03"]),
    ])
    func `A date of either order is read by the others`(text: String, dates: [String]) {
        #expect(DocumentDates(text).candidates == dates)
    }

    @Test(arguments: [
        ("A$5", ["AUD", "USD"]), ("xA$5", ["USD"]), ("US$5", ["USD"]), ("AUS$5", ["USD"]),
        ("HK$ 5", ["HKD", "USD"]), ("₩5", ["KRW"]), ("5 ₽", ["RUB"]), ("元5", []),
        ("฿ ₺ ₴ ₫", ["THB", "TRY", "UAH", "VND"]),
        ("₪", ["ILS"]), ("Fr. 5", []), ("", []),
    ])
    func `A sign of a currency stands by itself`(text: String, codes: [String]) {
        #expect(CurrencyCode.signed(in: text) == codes)
    }

    @Test(arguments: [
        ("Euros", ["EUR"]), ("5 YEN", ["JPY"]), ("rands", []), ("rand", ["ZAR"]),
        ("forint", ["HUF"]),
        ("dollars", ["USD"]), ("dollar", []), ("pounds", ["GBP"]), ("kr", ["SEK"]),
        ("kronor", ["SEK"]),
        ("złotych", ["PLN"]), ("renminbi and yuan", ["CNY"]), ("rupees,baht", ["INR", "THB"]),
    ])
    func `A currency is named by a whole word`(text: String, codes: [String]) {
        #expect(CurrencyCode.named(in: text) == codes)
    }
}
