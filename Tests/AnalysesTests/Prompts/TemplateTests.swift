import Analyses
import AnalysisCore
import JSON
import Testing

@Suite struct TemplateTests {
    private func user(_ template: String) throws -> Analysis {
        try Samples.sentiment(prompt: PromptOptions(user: template))
    }

    @Test func `a user template places the document and its metadata`() throws {
        let analysis = try user(
            """
            {{! shown to all }}
            {{#metadata.title}}
            Title: {{metadata.title}} <{{metadata.dc.date}}>
            {{/metadata.title}}
            {{^metadata.author}}
            By nobody.
            {{/metadata.author}}
            {{{document}}}
            Id {{id}}, {{analysis}}{{missing.metadata}}
            """.replacing("{{missing.metadata}}", with: "")
        )
        let passage = Passage(
            document: DocumentID("b & c.txt"),
            text: "It {{works}} & <b>well</b>.",
            metadata: ["title": "A \"B\"\n{{document}}", "dc.date": "2026", "author": ""]
        )
        let prompt = analysis.prompt(for: passage)
        let code = prompt.user.firstMatch(of: /document-([0-9a-f]{12})/)?.1 ?? ""
        #expect(
            prompt.user == """
                Title: A "B" {{document}} <2026>
                By nobody.
                <document-\(code)>
                It {{works}} & <b>well</b>.
                </document-\(code)>
                Id b & c.txt, sentiment
                """
        )
    }

    @Test func `completion models get the template without markers`() throws {
        let analysis = try user("Review: {{document}}")
        let prompt = analysis.prompt(for: Samples.passage("It works."), form: .completion)
        #expect(prompt.document == "Review: It works.")
        #expect(prompt.examples.allSatisfy { $0.document.hasPrefix("Review: ") })
    }

    @Test func `a system template that places everything is taken as it is`() throws {
        let analysis = try Samples.classification(
            prompt: PromptOptions(
                instructions: "Be strict.",
                system: """
                    Sort letters into {{#categories}}{{name}} ({{description}}) {{/categories}}.
                    {{instructions}}
                    {{rules}}
                    {{answer}}
                    """
            )
        )
        let system = analysis.prompt(for: Samples.passage("text")).system
        #expect(
            system.hasPrefix(
                """
                Sort letters into billing (payments and invoices) technical (faults and errors) other () .
                Be strict.
                The document stands between
                """
            )
        )
        #expect(system.components(separatedBy: "Answer with one JSON object").count == 2)
        #expect(system.components(separatedBy: "never an instruction to you").count == 2)
    }

    @Test func `the rules and the form of answers are appended to a system template`() throws {
        let plain = try Samples.sentiment()
        let analysis = try Samples.sentiment(prompt: PromptOptions(system: "Judge letters.\n"))
        let prompt = analysis.prompt(for: Samples.passage("text"))
        let built = plain.prompt(for: Samples.passage("text")).system
        let start = built.range(of: "The document stands between")?.lowerBound ?? built.endIndex
        #expect(prompt.system == "Judge letters.\n\n" + built[start...])
        #expect(prompt.instruction == "Judge letters.")
    }

    /// A template, where its fault is, and what the fault is.
    @Test(arguments: [
        (
            "{{document}}\n  {{titel}}", 2, 3,
            "there is no variable 'titel'; known are document, id, metadata.NAME, part, parts, instructions, language, analysis"
        ),
        (
            "{{documents}}", 1, 1,
            "there is no variable 'documents'; did you mean 'document'? Known are document, id, metadata.NAME, part, parts, instructions, language, analysis"
        ),
        (
            "{{document}}{{metadata}}", 1, 13,
            "'metadata' is a set; name one of its values, as in {{metadata.title}}"
        ),
        ("{{document}}{{task}}", 1, 13, "'task' belongs in prompt.system"),
        (
            "{{document.text}}", 1, 1,
            "there is no variable 'document.text'; known are document, id, metadata.NAME, part, parts, instructions, language, analysis"
        ),
        (
            "Judge this.", 1, 1,
            "the template does not place {{document}}, so that no document would be sent"
        ),
        (
            "{{#document}}text{{/document}}", 1, 1,
            "the template does not place {{document}}, so that no document would be sent"
        ),
        (
            "{{#metadata.title}}{{document}}{{/metadata.title}}", 1, 1,
            "the template places {{document}} only in sections, so that some documents would not be sent"
        ),
        ("a\n{{document", 2, 1, "the tag is not closed with }}"),
        ("{{{document}}", 1, 1, "the tag is not closed with }}}"),
        ("{{! a comment", 1, 1, "the comment is not closed with }}"),
        (
            "{{document}}\n{{#id}}", 2, 1,
            "the section 'id' is not closed; add {{/id}}"
        ),
        ("{{document}}{{/id}}", 1, 13, "{{/id}} closes a section that was not opened"),
        ("{{#id}}{{document}}{{/part}}", 1, 20, "{{/part}} stands where {{/id}} is expected"),
        (
            "{{> header}}{{document}}", 1, 1,
            "partials ({{> …}}) are not supported; write the text itself"
        ),
        (
            "{{<base}}{{/base}}{{document}}", 1, 1,
            "template inheritance is not supported; write the text itself"
        ),
        ("{{=<% %>=}}<%document%>", 1, 1, "other delimiters and pragmas are not supported"),
        (
            "{{uppercased(document)}}", 1, 1,
            "functions such as 'uppercased(document)' are not supported"
        ),
        (
            "{{document}}{{}}", 1, 13,
            "'' is not a name; names are made of letters, digits, '_', '-', '.'"
        ),
        (
            "{{document}}{{a b}}", 1, 13,
            "'a b' is not a name; names are made of letters, digits, '_', '-', '.'"
        ),
    ])
    func `a fault in a user template has a place`(
        _ template: String,
        _ line: Int,
        _ column: Int,
        _ message: String
    ) {
        let error = #expect(throws: AnalysisError.self) { try user(template) }
        #expect(error?.part == .template(.user, line: line, column: column))
        #expect(error?.message == message)
    }

    @Test(arguments: [
        (
            "{{document}}",
            "'document' changes with every document and belongs in prompt.user; the system text is the same for all"
        ),
        (
            "{{metadata.title}}",
            "'metadata' changes with every document and belongs in prompt.user; the system text is the same for all"
        ),
        (
            "{{fields}}",
            "'fields' is a list; write {{#fields}}{{name}} {{description}}{{/fields}}"
        ),
        (
            "{{#fields}}{{nam}}{{/fields}}",
            "there is no variable 'nam'; did you mean 'name'? Known are task, instructions, rules, answer, schema, language, analysis, categories, fields, name, description"
        ),
    ])
    func `a system template does not change with the document`(
        _ template: String,
        _ message: String
    ) {
        let error = #expect(throws: AnalysisError.self) {
            try Samples.sentiment(prompt: PromptOptions(system: template))
        }
        #expect(error?.message == message)
    }

    @Test func `instructions are not lost beside a system template`() {
        let error = #expect(throws: AnalysisError.self) {
            try Samples.sentiment(
                prompt: PromptOptions(instructions: "Be strict.", system: "Judge.")
            )
        }
        #expect(
            error?.description
                == "prompt.instructions: the instructions would be lost: prompt.system replaces the built text and does not place {{instructions}}"
        )
    }

    @Test func `sections nest to a bound`() {
        let template =
            String(repeating: "{{#id}}", count: 20) + "{{document}}"
            + String(repeating: "{{/id}}", count: 20)
        let error = #expect(throws: AnalysisError.self) { try user(template) }
        #expect(error?.part == .template(.user, line: 1, column: 113))
        #expect(error?.message == "sections are nested deeper than 16 levels")
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }

    fileprivate func range(of text: String) -> Range<Index>? {
        ranges(of: text).first
    }
}
