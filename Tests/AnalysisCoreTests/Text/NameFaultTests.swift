import AnalysisCore
import Testing

@Suite struct NameFaultTests {
    @Test(
        arguments: [
            ([], nil), (["a", "b"], nil), (["a", "a b", "ab"], nil),
            (["a", ""], "1 a name is empty"), (["a", " \n"], "1 a name is empty"),
            (["a", "b", "a"], "2 'a' stands twice"),
            (
                ["Billing", "other", "billing "],
                "2 'billing ' and 'Billing' differ only in case or white space, which models do not "
                    + "keep apart"
            ),
            (
                ["a  b", "A b"],
                "1 'A b' and 'a  b' differ only in case or white space, which models do not keep apart"
            ),
        ] as [([String], String?)]
    )
    func `Names that a model could not tell apart are at fault`(names: [String], fault: String?) {
        let found = NameFault.first(in: names)
        #expect(found.map { "\($0.index) \($0.message)" } == fault)
    }

    @Test(arguments: [
        (" a\u{A0}\n b ", "a b"), ("ÄÖ", "äö"), ("", ""), ("x", "x"), (" \t", ""),
    ])
    func `A label is folded in case and white space`(label: String, folded: String) {
        #expect(label.foldedLabel == folded)
    }

    @Test(arguments: [("  a b ", "a b"), ("", ""), (" \n\t", ""), ("a", "a"), ("\u{A0}x", "x")])
    func `White space around a text goes`(text: String, trimmed: String) {
        #expect(text.trimmed == trimmed)
        #expect("[\(text)]".dropFirst().dropLast().trimmed == trimmed)
    }

    @Test(arguments: [(3, "3"), (12.5, "12.5"), (-0.25, "-0.25"), (100, "100"), (0, "0")])
    func `A number in a message has no superfluous fraction`(number: Double, text: String) {
        #expect(number.withoutFraction == text)
    }

    @Test(arguments: [
        ("de", "German"), ("DE", "German"), ("pt-BR", "Portuguese (pt-BR)"),
        ("zh-Hant", "Chinese (zh-Hant)"), ("xx", "the language \"xx\""), ("", "the language \"\""),
        ("en-GB", "English (en-GB)"),
    ])
    func `A language has an English name, with the tag where that says more`(
        tag: String,
        name: String
    ) {
        #expect(LanguageName.name(of: tag) == name)
    }
}
