import AnalysisCore
import Testing

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("plain", 5), ("größe", 5), ("日本", 4), ("ﾊﾝ", 2), ("한글", 4), ("😀", 2),
        ("🏳️‍🌈", 2), ("e\u{301}", 1), ("a\u{200B}b", 2), ("ＡＢ", 4), ("→…", 2), ("☎️", 2), ("☎", 1),
        ("\u{1100}", 2), ("𠀀", 2), ("⌚", 2), ("✓", 1),
    ])
    func `A character takes the columns that terminals give it`(text: String, columns: Int) {
        #expect(TextWidth.columns(of: text) == columns)
    }

    @Test(arguments: [
        ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""),
        ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
        ("", 0, ""), ("é😀x", 3, "é…"), ("hello", -1, ""),
    ])
    func `A text that is too wide is cut at its end, with a mark`(
        text: String,
        width: Int,
        expected: String
    ) {
        let fitting = TextWidth.fitting(text, columns: width, isUnicode: true)
        #expect(fitting == expected)
        #expect(TextWidth.columns(of: fitting) <= max(0, width))
        let plain = expected.last == "…" ? expected.dropLast() + "~" : expected[...]
        #expect(TextWidth.fitting(text, columns: width, isUnicode: false) == plain)
    }

    @Test(arguments: [
        ("path/file", 4, "file"), ("path/file", 9, "path/file"), ("path/file", 20, "path/file"),
        ("日本語", 4, "本語"), ("日本語", 3, "語"), ("x", 0, ""), ("", 3, ""),
    ])
    func `The end of a text fits`(text: String, width: Int, expected: String) {
        #expect(TextWidth.ending(text, columns: width) == expected)
    }
}
