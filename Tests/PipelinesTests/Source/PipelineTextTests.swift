import Testing

@testable import Pipelines

/// What a message shows of a pipeline's text.
@Suite struct PipelineTextTests {
    @Test(arguments: [
        ("a\nb", ["a", "b"]), ("a\r\nb\rc", ["a", "b", "c"]), ("", [""]), ("\n", ["", ""]),
        ("a\u{85}b\u{2028}c\u{2029}d", ["a", "b", "c", "d"]),
        ("é\n\u{A9}€\n", ["é", "\u{A9}€", ""]),
        ("a\n\rb", ["a", "", "b"]), ("\u{2027}\u{84}x", ["\u{2027}\u{84}x"]),
    ])
    func `Lines end where libyaml ends them`(text: String, lines: [String]) {
        let source = PipelineText(file: "p.yml", text: text)
        for (index, line) in lines.enumerated() { #expect(source.line(index + 1) ?? "-" == line) }
        #expect(source.line(lines.count + 1) == nil)
        #expect(source.line(0) == nil)
        #expect(source.line(-1) == nil)
    }

    @Test(arguments: [(3, "abc"), (2, "ab…"), (4, "abc"), (0, "…")])
    func `A text that fits is shown whole`(limit: Int, shown: String) {
        #expect(EscapedText.excerpt("abc", limit: limit) == shown)
    }

    private func excerpt(_ text: String, _ line: Int, _ column: Int, _ length: Int = 1) -> String {
        let source = PipelineText(file: "p.yml", text: text)
        let span = SourceLocation.Span(line: line, column: column, length: length)
        return SourceExcerpt.text(of: SourceLocation(source, span))
    }

    @Test func `The line is shown with a mark below the place`() {
        #expect(excerpt("one\ntwo: x\n", 2, 6) == " 2 | two: x\n   |      ^\n")
        #expect(excerpt("one", 1, 1, 3) == " 1 | one\n   | ^~~\n")
        // A place behind the end, and a stretch that goes beyond it.
        #expect(excerpt("one", 1, 4) == " 1 | one\n   |    ^\n")
        #expect(excerpt("one", 1, 9) == " 1 | one\n   |    ^\n")
        #expect(excerpt("one", 1, 2, 50) == " 1 | one\n   |  ^~\n")
        let twelve = String(repeating: "\n", count: 11) + "x"
        #expect(excerpt(twelve, 12, 1) == " 12 | x\n    | ^\n")
        #expect(excerpt("one", 2, 1).isEmpty)
        let nowhere = SourceLocation(PipelineText(file: "p.yml", text: "one"))
        #expect(SourceExcerpt.text(of: nowhere).isEmpty)
    }

    @Test func `The mark stands below the place whatever stands before it`() {
        #expect(excerpt("\tx: y", 1, 2) == " 1 |  x: y\n   |  ^\n")
        #expect(excerpt("日本: y", 1, 5) == " 1 | 日本: y\n   |       ^\n")
        #expect(excerpt("e\u{301}: y", 1, 5) == " 1 | e\u{301}: y\n   |    ^\n")
        #expect(excerpt("日本: y", 1, 1, 2) == " 1 | 日本: y\n   | ^~~~\n")
        // What cannot be seen is spelled out, and takes that much room.
        #expect(excerpt("\u{202E}x", 1, 2) == " 1 | \\u{202E}x\n   |         ^\n")
    }

    @Test func `Of a long line what surrounds the place is shown`() {
        let text = String(repeating: "a", count: 500) + "!" + String(repeating: "b", count: 500)
        let lines = excerpt(text, 1, 501).split(separator: "\n")
        #expect(lines[0].hasPrefix(" 1 | …a") && lines[0].hasSuffix("b…"))
        #expect(lines[0].count < 140)
        let mark = lines[1].distance(
            from: lines[1].startIndex,
            to: lines[1].lastIndex(of: "^") ?? lines[1].startIndex
        )
        let place = lines[0].distance(
            from: lines[0].startIndex,
            to: lines[0].firstIndex(of: "!") ?? lines[0].startIndex
        )
        #expect(mark == place)
        let whole = String(repeating: "a", count: 120)
        #expect(excerpt(whole, 1, 1).hasPrefix(" 1 | \(whole)\n"))
        let start = excerpt(whole + "a", 1, 1).split(separator: "\n")[0]
        #expect(start.hasPrefix(" 1 | a") && start.hasSuffix("…"))
        let end = excerpt(whole + "a", 1, 121).split(separator: "\n")[0]
        #expect(end.hasPrefix(" 1 | …a") && end.hasSuffix("a"))
    }

    @Test func `An option of the command line has no number of a line`() {
        let source = PipelineText(option: "--set a=b")
        let location = SourceLocation(source, .init(line: 1, column: 9))
        #expect(SourceExcerpt.text(of: location) == "  | --set a=b\n  |         ^\n")
        #expect(location.description == "--set a=b")
        #expect(location.file == nil)
        let file = SourceLocation(
            PipelineText(file: "a\u{1B}.yml", text: ""),
            .init(line: 3, column: 4)
        )
        #expect(file.description == "a\\u{1B}.yml:3:4")
        #expect(file.file == "a\u{1B}.yml")
        let long = PipelineText(option: "--set a=" + String(repeating: "x", count: 200))
        #expect(SourceLocation(long).description.count == 101)
    }

    @Test func `A message has its place, its line and what helps`() {
        let location = SourceLocation(
            PipelineText(file: "p.yml", text: "modle: x"),
            .init(line: 1, column: 1, length: 5)
        )
        let error = PipelineDiagnostic(
            "there is no such key",
            at: location,
            expected: "a key",
            suggestion: "model",
            note: "see the docs"
        )
        #expect(
            error.description == """
                p.yml:1:1: error: there is no such key
                 1 | modle: x
                   | ^~~~~
                   expected: a key
                   did you mean: model
                   note: see the docs
                """
        )
        let warning = PipelineDiagnostic(.warning, "no effect", at: SourceLocation(location.source))
        #expect(warning.description == "p.yml: warning: no effect")
    }

    private static let places:
        [(layout: SourceTemplate.Layout, line: Int, column: Int, place: (Int, Int))] = [
            (.file, 3, 7, (3, 7)), (.line(offset: 1), 1, 4, (2, 10)), (.opaque, 3, 7, (2, 6)),
            (.line(offset: 1), 2, 4, (2, 6)), (.literalBlock, 1, 2, (3, 4)),
            (.literalBlock, 2, 1, (4, 3)), (.literalBlock, 9, 1, (2, 6)),
        ]

    @Test(arguments: places.indices)
    func `A place in a template leads to the file`(index: Int) {
        let (layout, line, column, place) = Self.places[index]
        let source = PipelineText(file: "p.yml", text: "a:\nb:   |\n  one\n  two\n")
        let template = SourceTemplate(
            text: "one\ntwo\n",
            location: SourceLocation(source, .init(line: 2, column: 6)),
            layout: layout
        )
        let found = template.location(line: line, column: column).span
        #expect(found?.line == place.0)
        #expect(found?.column == place.1)
    }
}
