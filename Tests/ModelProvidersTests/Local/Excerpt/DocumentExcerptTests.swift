import AnalysisCore
import JSON
import Testing

@testable import ModelProviders

/// Summaries that no model writes hold what the document says, and nothing else.
struct DocumentExcerptTests {
    private let story = """
        Harbour lamp goes out

        The harbour lamp of Skarn went dark after 161 years. It was a mild evening. People brought \
        tea. The harbour authority said that the lamp had cost 9,000 crowns a year. Tea was free.

        A dog barked. The lamp of the harbour will stand in a museum.
        """

    private func summary(_ text: String, sentences: Int, words: Int? = nil) throws -> String {
        var excerpt = DocumentExcerpt(of: text)
        let json = excerpt.summary(OutputSchema.Excerpt(sentences: sentences, words: words))
        return try #require(JSONReader.value(of: json).string)
    }

    @Test func `the sentences that say most are taken, in their order`() throws {
        #expect(
            try summary(story, sentences: 2)
                == "The harbour lamp of Skarn went dark after 161 years. The harbour authority said"
                + " that the lamp had cost 9,000 crowns a year."
        )
    }

    @Test func `words bound a summary that is counted in words`() throws {
        let words = try summary(story, sentences: 1, words: 14).split(separator: " ")
        #expect((10...14).contains(words.count))
        #expect(try summary(story, sentences: 1, words: 2).hasSuffix("161 years."))
    }

    @Test func `the same sentence is not said twice`() throws {
        let text = "The tower will close in May. The tower will close in May! Visitors may come."
        #expect(
            try summary(text, sentences: 2) == "The tower will close in May. Visitors may come."
        )
    }

    @Test func `key points are other sentences than those of the summary`() throws {
        var excerpt = DocumentExcerpt(of: story)
        let summary = try #require(
            JSONReader.value(of: excerpt.summary(OutputSchema.Excerpt(sentences: 1))).string
        )
        let points = try #require(JSONReader.value(of: excerpt.points(3)).array).compactMap(
            \.string
        )
        #expect(points.count == 3)
        #expect(points.allSatisfy { story.contains($0) && $0 != summary })
    }

    @Test func `a single sentence is summary and point`() throws {
        var excerpt = DocumentExcerpt(of: "Only this.")
        #expect(excerpt.summary(OutputSchema.Excerpt(sentences: 3)) == #""Only this.""#)
        #expect(excerpt.points(2) == #"["Only this."]"#)
    }

    @Test func `quotes and controls of the document are escaped`() throws {
        #expect(
            try summary("He said \"no\\yes\" loudly.", sentences: 1)
                == "He said \"no\\yes\" loudly."
        )
    }

    @Test func `time grows with the length of the text and not with its square`() {
        func seconds(_ count: Int) -> Duration {
            let text = (0..<count).map { "Harbour \($0 % 97) has \($0) lamps and \($0 % 13) dogs." }
                .joined(separator: " ")
            return (0..<3).map { _ in
                ContinuousClock().measure { _ = SentenceRanking(text).best(3) }
            }.min() ?? .zero
        }
        let small = seconds(2000)
        #expect(seconds(8000) < small * 10)
    }

    @Test func `no model is asked where the whole answer is an excerpt`() throws {
        let excerpt = OutputSchema.string(
            minLength: 1,
            maxLength: nil,
            pattern: nil,
            format: .excerpt(OutputSchema.Excerpt(sentences: 1))
        )
        let summary = OutputSchema.Property(name: "summary", schema: excerpt)
        var request = ModelRequest(
            model: "m",
            prompt: Prompt(
                system: "",
                instruction: "",
                examples: [],
                document: "title: Nothing. Something else.\n\nThe door is red.",
                source: "The door is red.",
                user: "",
                schema: .object([summary])
            ),
            maxTokens: 100
        )
        let answer = try #require(LocalProvider.excerpt(for: request))
        #expect(answer.text == #"{"summary":"The door is red."}"#)
        #expect(answer.isExcerpt)
        #expect(answer.usage == TokenUsage())
        let written = OutputSchema.Property(name: "city", schema: .boolean)
        request.prompt.schema = .object([summary, written])
        #expect(LocalProvider.excerpt(for: request) == nil)
        #expect(AnswerForm(request.prompt.schema).hasExcerpt)
    }
}
