import Testing

/// What is said of the options of an analysis.
@Suite struct OptionMessageTests {
    private static let categoriesStart = "analysis: "
    private static let visibleName = "expected: a name of 1 to 100 visible characters"
    private static let names = "expected: {name: what belongs to it, \u{2026}}, or a list of names"

    private static let categories: [(place: String, message: String, help: String)] = [
        (
            "«classification»\n",
            "analysis classification needs the key classification",
            "expected: a line such as `classification: {categories: {billing: "
                + "payments, other: anything else}}`"
        ),
        ("classification\nclassification: «{»}", "classification.categories is missing", names),
        (
            "classification\nclassification: {categories: «3»}",
            "classification.categories cannot be 3",
            names
        ),
        (
            "classification\nclassification: {categories: «[»]}",
            "classification.categories cannot be an empty list",
            "expected: a list with at least one element: the name of a category"
        ),
        (
            "classification\nclassification: {categories: «{»}}",
            "classification.categories cannot be an empty mapping",
            names
        ),
        (
            "classification\nclassification: {categories: [a, «A»]}",
            #"classification.categories has "A" twice, case aside"#,
            ""
        ),
        (
            "classification\nclassification: {categories: {a: one, «\" b\"»: two}}",
            #"classification.categories cannot have a category named " b""#,
            visibleName
        ),
        (
            "classification\nclassification: {categories: [a, «\"b\\u0007\"»]}",
            #"classification.categories cannot have a category named "b\u{7}""#,
            visibleName
        ),
        (
            "classification\nclassification: {categories: [a, «\"b\\u202E\"»]}",
            #"classification.categories cannot have a category named "b\u{202E}""#,
            visibleName
        ),
        (
            "classification\nclassification: {categories: [a, b, "
                + "«ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc»]}",
            "classification.categories cannot have a category named "
                + "\"cccccccccccccccccccccccccccccccccccccccc\u{2026}\"",
            visibleName
        ),
        (
            "classification\nclassification: {categories: {a: one, b: «3»}}",
            "classification.categories.b cannot be 3",
            #"expected: what belongs to the category, or nothing | did you mean: "3""#
        ),
        (
            "classification\nclassification: {categories: {a: one, b: «\"\"»}}",
            #"classification.categories.b cannot be """#,
            "expected: what belongs to the category, or nothing"
        ),
        (
            "classification\nclassification: {categories: [a, «3»]}",
            "classification.categories cannot be 3",
            #"expected: the name of a category | did you mean: "3""#
        ),
        (
            "classification\nclassification: {categories: «[»a]}",
            "classification.categories has a single category",
            "expected: at least two | note: `other: true` adds one for everything else"
        ),
        (
            "classification\nclassification: {categories: [a, b], multiple: «sometimes»}",
            #"classification.multiple cannot be "sometimes""#,
            "expected: true or false"
        ),
        (
            "classification\nclassification: «[»a, b]",
            "classification cannot be a list",
            "expected: a mapping with the keys categories, multiple, other, reason"
        ),
        (
            "classification\nclassification: {categories: [a, b], «label»: x}",
            "unknown key classification.label",
            "expected: one of categories, multiple, other, reason"
        ),
    ]

    @Test(arguments: categories)
    func `Categories can be told apart, and there are two at least`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.categoriesStart + place, message, help)
        #expect(said == wanted)
    }

    private static let summariesStart = "analysis: summary\nsummary: "
    private static let language = "expected: a language tag, such as en, de or pt-BR"

    private static let summaries: [(place: String, message: String, help: String)] = [
        (
            "{«words»: 80, sentences: 3}",
            "summary.words stands beside sentences",
            "expected: one of the two"
        ),
        (
            "{sentences: «0»}",
            "summary.sentences cannot be 0",
            "expected: a whole number from 1 to 50"
        ),
        (
            "{sentences: «101»}",
            "summary.sentences cannot be 101",
            "expected: a whole number from 1 to 50"
        ),
        ("{words: «0»}", "summary.words cannot be 0", "expected: a whole number from 5 to 2000"),
        (
            "{language: «german»}",
            #"summary.language cannot be "german""#,
            language + " | did you mean: de"
        ),
        ("{language: «x»}", #"summary.language cannot be "x""#, language),
        ("{language: «abcd»}", #"summary.language cannot be "abcd""#, language),
        ("{language: «de-x»}", #"summary.language cannot be "de-x""#, language),
        ("{language: «de_DE»}", #"summary.language cannot be "de_DE""#, language),
        ("{language: «[»de]}", "summary.language cannot be a list", language),
        (
            "{key_points: «-1»}",
            "summary.key_points cannot be -1",
            "expected: a whole number from 0 to 20"
        ),
        (
            "{key_points: «51»}",
            "summary.key_points cannot be 51",
            "expected: a whole number from 0 to 20"
        ),
        (#"{style: «""»}"#, #"summary.style cannot be """#, "expected: text"),
        (
            "{method: «fast»}",
            #"summary.method cannot be "fast""#,
            "expected: extractive or abstractive"
        ),
        (
            "«brief»",
            #"summary cannot be "brief""#,
            "expected: a mapping with the keys sentences, words, method, style, "
                + "language, key_points"
        ),
        (
            "{«length»: short}",
            "unknown key summary.length",
            "expected: one of sentences, words, method, style, language, key_points"
        ),
    ]

    @Test(arguments: summaries)
    func `A summary is of one length, in one language`(place: String, message: String, help: String)
    {
        let (said, wanted) = Remark.pair(Self.summariesStart + place, message, help)
        #expect(said == wanted)
    }
}
