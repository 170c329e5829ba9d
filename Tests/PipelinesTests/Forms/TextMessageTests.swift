import Testing

/// What is said where a text, a list of texts or a mapping belongs.
@Suite struct TextMessageTests {
    private static let textsStart = "analysis: sentiment\n"

    private static let texts: [(place: String, message: String, help: String)] = [
        (#"name: «""»"#, #"name cannot be """#, "expected: text"),
        ("name: «7.50»", "name cannot be 7.50", #"expected: text | did you mean: "7.50""#),
        ("name: «true»", "name cannot be true", #"expected: text | did you mean: "true""#),
        (
            "name: «~»",
            "name has no value",
            "expected: text | note: remove the key to get its default"
        ),
        ("name: «[»a]", "name cannot be a list", "expected: text"),
        ("name: «{»a: b}", "name cannot be a mapping", "expected: text"),
        ("name: «{»}", "name cannot be an empty mapping", "expected: text"),
        ("name: «[»]", "name cannot be an empty list", "expected: text"),
        (#"prompt: {user: «""»}"#, #"prompt.user cannot be """#, "expected: text, or {file: PATH}"),
        (
            "prompt: {metadata: «[»]}",
            "prompt.metadata cannot be an empty list",
            "expected: a list with at least one element: the name of a fact, such as title"
        ),
        (
            "prompt: {metadata: [title, «3»]}",
            "prompt.metadata cannot be 3",
            #"expected: the name of a fact, such as title | did you mean: "3""#
        ),
        (
            "prompt: {metadata: «{»title: x}}",
            "prompt.metadata cannot be a mapping",
            "expected: the name of a fact, such as title"
        ),
        (
            "prompt: «short»",
            #"prompt cannot be "short""#,
            "expected: a mapping with the keys instructions, system, user, "
                + "examples, language, metadata"
        ),
        (
            "input: {include: «3»}",
            "input.include cannot be 3",
            #"expected: a pattern of file names, such as **/*.html | did you mean: "3""#
        ),
        (
            "input: {include: «[»]}",
            "input.include cannot be an empty list",
            "expected: a list with at least one element: a pattern of file names, "
                + "such as **/*.html"
        ),
        (
            "input: {csv: «{»id: sku}}",
            "input.csv.text is missing",
            "expected: the name of a column, such as review, or a list of such"
        ),
        (
            "input: {csv: {text: «1»}}",
            "input.csv.text cannot be 1",
            #"expected: the name of a column, such as review | did you mean: "1""#
        ),
        (
            "input: {json: {text: «[»]}}",
            "input.json.text cannot be an empty list",
            "expected: a list with at least one element: names with dots between "
                + "them, such as body"
        ),
        (
            "input: {json: {records: «true»}}",
            "input.json.records cannot be true",
            #"expected: names with dots between them, such as data.items | did you mean: "true""#
        ),
        (
            #"input: {xml: «{»id: "@id"}}"#,
            "input.xml.record is missing",
            "expected: an XPath, such as //article"
        ),
        (
            "input: {xml: {text: body, record: «3»}}",
            "input.xml.record cannot be 3",
            #"expected: an XPath, such as //article | did you mean: "3""#
        ),
        (
            "input: {xml: {record: //a, fields: «{»}}}",
            "input.xml.fields cannot be an empty mapping",
            #"expected: a mapping of names to paths, such as {year: "@year"}"#
        ),
        (
            "input: {xml: {record: //a, fields: {year: «3»}}}",
            "input.xml.fields.year cannot be 3",
            #"expected: an XPath, such as "@year" | did you mean: "3""#
        ),
        (
            "input: {xml: {record: //a, namespaces: «[»a]}}",
            "input.xml.namespaces cannot be a list",
            "expected: a mapping of prefixes to namespaces"
        ),
        ("report: {columns: [a, b, «a»]}", #"report.columns has "a" twice"#, ""),
        (
            #"report: {columns: {Title: title, Name: «""»}}"#,
            #"report.columns.Name cannot be """#,
            "expected: the name of a record's field or of a fact, such as title"
        ),
        (
            "report: {columns: «[»]}",
            "report.columns cannot be an empty list",
            "expected: a list with at least one element: the name of a record's "
                + "field or of a fact, such as title"
        ),
        (
            "report: {columns: [title, «3»]}",
            "report.columns cannot be 3",
            "expected: the name of a record's field or of a fact, such as title | "
                + #"did you mean: "3""#
        ),
    ]

    @Test(arguments: texts)
    func `A text is not empty, and no number without quotes`(
        place: String,
        message: String,
        help: String
    ) {
        let (said, wanted) = Remark.pair(Self.textsStart + place, message, help)
        #expect(said == wanted)
    }

    private static let outputsStart = "analysis: sentiment\noutput: "
    private static let report =
        "expected: a file that ends in .csv, .tsv, .json, .jsonl, .html, .md, .xml or .sarif"

    private static let outputs: [(place: String, message: String, help: String)] = [
        ("«report»", #"output cannot be "report""#, report + " | did you mean: report.csv"),
        ("«report.pdf»", #"output cannot be "report.pdf""#, report),
        ("«report.xls»", #"output cannot be "report.xls""#, report + " | did you mean: report.csv"),
        (
            "«report.xlsx»",
            #"output cannot be "report.xlsx""#,
            report + " | did you mean: report.csv"
        ),
        ("«report.»", #"output cannot be "report.""#, report),
        (
            "«dir.csv/report»",
            #"output cannot be "dir.csv/report""#,
            report + " | did you mean: dir.csv/report.csv"
        ),
        ("«report.yaml»", #"output cannot be "report.yaml""#, report),
        ("«3»", "output cannot be 3", report + #" | did you mean: "3""#),
        (
            "«[»]",
            "output cannot be an empty list",
            "expected: a list with at least one element: a file that ends in .csv, "
                + ".tsv, .json, .jsonl, .html, .md, .xml or .sarif"
        ),
        ("«{»a: b}", "output cannot be a mapping", report),
        (#"«""»"#, #"output cannot be """#, report),
        (
            "«report.jsno»",
            #"output cannot be "report.jsno""#,
            report + " | did you mean: report.json"
        ),
    ]

    @Test(arguments: outputs)
    func `A report ends in what names a format`(place: String, message: String, help: String) {
        let (said, wanted) = Remark.pair(Self.outputsStart + place, message, help)
        #expect(said == wanted)
    }

    private static let outputsTaken = [
        "report.htm",
        "report.markdown",
        "report.ndjson",
        "report.CSV",
    ]

    @Test(arguments: outputsTaken)
    func `Endings count in any case, and formats may have several`(text: String) {
        #expect(Remark.all(on: Self.outputsStart + text) == [])
    }
}
