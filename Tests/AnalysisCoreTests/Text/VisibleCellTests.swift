import AnalysisCore
import JSON
import TestSupport
import Testing

@Suite struct VisibleCellTests {
    @Test(arguments: [
        ("plain", "plain"), ("a\nb\tc", "a\nb\tc"), ("a\r\nb", "a\r\nb"), ("a\rb", "a␍b"),
        ("\u{1B}[2J", "␛[2J"), ("x\u{7F}", "x␡"), ("\u{9B}1m", "<U+009B>1m"),
        ("a\u{202E}b", "a<U+202E>b"), ("a\u{2028}b", "a<U+2028>b"), ("\u{61C}x", "<U+061C>x"),
        // What has no width belongs to words and addresses.
        ("co\u{AD}op", "co\u{AD}op"), ("a\u{200B}b", "a\u{200B}b"), ("\u{FEFF}x", "\u{FEFF}x"),
        ("a\u{2060}b", "a\u{2060}b"), ("🏴\u{E0067}\u{E007F}", "🏴\u{E0067}\u{E007F}"),
        ("größe 日本 é", "größe 日本 é"), ("", ""),
    ])
    func `A cell keeps lines and words, and shows what a terminal would obey`(
        text: String,
        expected: String
    ) {
        #expect(VisibleText.cell(text) == expected)
    }

    @Test func `No control reaches a cell or a line, whatever the text`() {
        for value in 0...0x2FFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(scalar)b"
            let isControl = scalar.properties.generalCategory == .control
            let inCell = VisibleText.cell(text).unicodeScalars
            let inLine = VisibleText().text(of: text).unicodeScalars
            if isControl {
                #expect(!inLine.contains(scalar))
                #expect(!inCell.contains(scalar) || scalar == "\n" || scalar == "\t")
            }
            #expect(inLine.first == "a" && inLine.last == "b")
            let ascii = VisibleText(isUnicode: false).text(of: text)
            #expect(ascii.utf8.allSatisfy { 0x20..<0x7F ~= $0 })
        }
    }

    @Test func `JSON for a reader spells out what would not be seen, and reads back as it was`()
        throws
    {
        let text = "a\u{1B}\u{202E}\u{200B}</script>"
        let written = VisibleText.json().text(of: .string(text))
        #expect(written == #""a\u001b\u202e\u200b</script>""#)
        let page = VisibleText.json(isInPage: true).text(of: .string(text))
        #expect(!page.contains("</"))
        for form in [written, page] {
            #expect(try JSONReader.value(of: form).string == text)
        }
    }
}
