import Testing

@testable import DocumentIngest

/// What documents say about their encoding, language and day.
@Suite struct DeclarationTests {
    @Test(arguments: [
        ("<?xml version='1.0' encoding='utf-8'?>", "utf-8"), ("<?xml encoding = \"x\"?>", "x"),
        ("\n <?xml encoding=x?>", "x"), ("<?xml version='1.0'?>", nil), ("<a encoding='x'>", nil),
        ("<?xml encoding='x'", nil), ("<?xml encoding=''?>", nil), ("", nil),
        ("\u{FEFF}<?xml encoding='x'?>", "x"), ("<!-- --><?xml encoding='x'?>", nil),
    ])
    func `An XML declaration tells the encoding`(text: String, label: String?) {
        #expect(CharsetDeclaration.inXML(Array(text.utf8)) == label)
        #expect(CharsetDeclaration.inHTML(Array(text.utf8)) == label)
    }

    @Test(arguments: [
        ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET=\"ISO-8859-1\">", "iso-8859-1"),
        ("<meta http-equiv=x content='text/html; charset=koi8-r'>", "koi8-r"),
        ("<meta name=x><meta charset='a'><meta charset='b'>", "a"),
        ("<!-- <meta charset=a> --><meta charset=b>", "b"), ("<!-- <meta charset=a>", nil),
        ("<meta charset>", nil), ("<meta charset=>", nil), ("<p charset=a>", nil),
        ("<meta charset = a/>", "a"), ("<meta content='charset' charset=a>", "a"),
        ("<meta charset=\"\"><meta charset=c>", "c"),
    ])
    func `A page tells the encoding in its first such element`(text: String, label: String?) {
        #expect(CharsetDeclaration.inHTML(Array(text.utf8)) == label)
    }

    @Test func `A page that tells it too late is not believed`() {
        let filler = String(repeating: " ", count: 16 << 10)
        #expect(CharsetDeclaration.inHTML(Array((filler + "<meta charset=a>").utf8)) == nil)
        let near = String(repeating: " ", count: (16 << 10) - 20)
        #expect(CharsetDeclaration.inHTML(Array((near + "<meta charset=a>").utf8)) == "a")
    }

    @Test(arguments: [
        ("de", "de"), ("pt-BR", "pt-BR"), ("pt_BR", "pt-BR"), ("zh-Hant-TW", "zh-Hant-TW"),
        ("x-klingon", "x-klingon"), ("i-navajo", "i-navajo"), ("fil", "fil"), ("es-419", "es-419"),
        ("javascript", nil), ("e", nil), ("", nil), ("en-", nil), ("-en", nil), ("en--us", nil),
        ("en us", nil), ("dé", nil), ("en-toolonggg", nil),
        ("de-a-b-c-d-e-f-g-h", "de-a-b-c-d-e-f-g-h"),
        ("de-a-b-c-d-e-f-g-h-j", nil), ("x", "x"), ("engl", nil),
    ])
    func `A tag of a language is told from other words`(text: String, tag: String?) {
        #expect(LanguageTag.checked(text) == tag)
    }

    @Test(arguments: [
        ("2026", true), ("4 March 2026", true), ("20260304", true), ("20260304T101500", true),
        ("20260304101500", true), ("10:15", false), ("March 4", false), ("26", false), ("", false),
        ("12345", false), ("2026-03", true), ("1015000", false), ("in 2026.", true),
    ])
    func `A date has a year, a time of day has none`(text: String, namesYear: Bool) {
        #expect(DayText.namesYear(text) == namesYear)
    }
}

@Suite struct NumberRunsTests {
    @Test(
        arguments: [
            ("0", 0), ("7", 7), ("10", 10), ("999999999999999999", 999_999_999_999_999_999),
            ("1000000000000000000", nil), ("07", nil), ("00", nil), ("", nil), ("-1", nil),
            ("1.0", nil),
            ("1a", nil), (" 1", nil), ("１", nil),
        ] as [(String, UInt64?)]
    )
    func `A name is a number where it is written as one`(name: String, number: UInt64?) {
        #expect(NumberRuns.number(name) == number)
    }

    @Test func `A number is new once, in whatever order they come`() {
        var runs = NumberRuns()
        for number in [5, 6, 7, 3, 1, 2, 10, 4] as [UInt64] {
            #expect(runs.insert(number) == .new)
        }
        for number in [1, 2, 3, 4, 5, 6, 7, 10] as [UInt64] {
            #expect(runs.insert(number) == .known)
        }
        #expect(runs.insert(8) == .new)
        #expect(runs.insert(0) == .new)
        #expect(runs.insert(9) == .new)
        #expect(runs.insert(9) == .known)
    }

    @Test func `After a thousand runs no number is taken any more, and known ones stay known`() {
        var runs = NumberRuns()
        for number in 0..<1_000 { #expect(runs.insert(UInt64(number) * 2) == .new) }
        // One that goes on with the last run needs no new one.
        #expect(runs.insert(1_999) == .new)
        #expect(runs.insert(5_000) == .full)
        #expect(runs.insert(2_000) == .full)
        #expect(runs.insert(1_999) == .known)
        #expect(runs.insert(500) == .known)
    }
}
