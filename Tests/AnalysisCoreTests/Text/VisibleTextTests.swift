import AnalysisCore
import Testing

@Suite struct VisibleTextTests {
    @Test(
        "what a terminal would obey or a reader would not see is spelled out",
        arguments: [
            ("plain Text.", "plain Text."), ("größe 日本 🏳️‍🌈", "größe 日本 🏳️‍🌈"),
            ("\u{1B}[2J\u{7}", "␛[2J␇"), ("a\0b\u{7F}", "a␀b␡"), ("one\ntwo\r\n\t3", "one␊two␍␊␉3"),
            ("\u{9B}31m\u{85}", "<U+009B>31m<U+0085>"),
            ("gnp.\u{202E}cod\u{202C}", "gnp.<U+202E>cod<U+202C>"),
            ("a\u{200B}b\u{2028}c\u{AD}", "a<U+200B>b<U+2028>c<U+00AD>"),
            ("\u{E0041}\u{FFFE}", "<U+E0041><U+FFFE>"), ("می‌خواهم", "می‌خواهم"),
        ]
    )
    func unicode(text: String, expected: String) {
        #expect(VisibleText().text(of: text) == expected)
    }

    @Test("without Unicode everything beyond ASCII is spelled out")
    func ascii() {
        #expect(VisibleText(isUnicode: false).text(of: "é\u{1B}😀") == "<U+00E9><U+001B><U+1F600>")
    }

    @Test("lines stay where they are wanted, but nothing can overwrite one")
    func lines() {
        #expect(
            VisibleText(keepsLines: true).text(of: "a\r\nb\tc\nd\r99%") == "a\r\nb\tc\nd␍99%"
        )
    }
}
