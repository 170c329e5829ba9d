import AnalysisCore
import Pipelines
import Testing

/// The page about the format, for a vocabulary of two providers and two formats.
@Suite struct ReferencePageTests {
    private static let vocabulary = PipelineVocabulary(
        providers: [
            .init("near", placeSummary: "Where <near> is | asked.", platforms: ["near", "far"]),
            .init("here", runsHere: true),
        ],
        reports: [.init(extensions: ["csv"]), .init(extensions: ["json", "js"])]
    )

    private static let page = PipelineReference.markdown(vocabulary)

    /// What stands below a heading, up to the next one.
    private func section(_ heading: String) -> String? {
        let parts = "\n\(Self.page)".split(separator: "\n#")
        return parts.first { $0.drop { $0 == "#" }.hasPrefix(" \(heading)\n") }.map { part in
            part.split(separator: "\n").dropFirst().joined(separator: "\n")
        }
    }

    @Test(arguments: [
        ("votes", "once by default. Value: a whole number from 1 to 99."),
        ("temperature", "where the model accepts one. Value: a number from 0 to 2."),
        ("name", "The name in reports; by default that of the file. Value: text."),
        ("effort", "Value: `low`, `medium`, `high`, `xhigh` or `max`."),
        ("output", "Value: text or a list of text."),
        ("fallback", "Value: text or a list of text."),
    ])
    func `A key has its meaning and its value`(key: String, end: String) {
        #expect(section(key)?.hasSuffix(end) == true)
    }

    @Test func `Keys inside of a key are a table, with what means something to Markdown escaped`() {
        #expect(
            section("limits") == """
                The rates that the provider allows; learned from its answers by default. Value: keys.
                | key | value | meaning |
                |---|---|---|
                | `limits.requests_per_minute` | a whole number from 1 to 9223372036854775807 | \
                Requests a minute at most. |
                | `limits.input_tokens_per_minute` | a whole number from 1 to 9223372036854775807 | \
                Input tokens a minute at most. |
                | `limits.output_tokens_per_minute` | a whole number from 1 to 9223372036854775807 | \
                Output tokens a minute at most. |
                """
        )
        #expect(
            section("providers")?.contains(
                #"| `providers.near` | keys | Where &lt;near> is \| asked. |"#
            ) == true
        )
        #expect(section("providers")?.contains("`near` or `far`") == true)
        #expect(section("providers")?.contains("providers.here") == false)
        #expect(section("input")?.contains(#"such as \*\*/\*.html"#) == false)
    }

    @Test func `Each type of field has the keys that it takes`() {
        #expect(section("boolean")?.contains("`required` | `true` or `false`") == true)
        #expect(section("enum")?.contains("| `values` | a list of text |") == true)
        #expect(section("list")?.contains("| `of` | a field |") == true)
        #expect(section("object")?.contains("| `fields` | a field |") == true)
        #expect(section("integer")?.contains("| `decimal` | `point` or `comma` |") == true)
        #expect(section("quote")?.contains("min_length") == false)
        for type in ["string", "number", "integer", "boolean", "date", "enum", "list", "object"] {
            #expect(section(type) != nil, "\(type)")
        }
    }
}
