import AnalysisCore
import JSON
import Testing

@testable import ModelProviders

struct CompletionTextTests {
    static func request(examples: Int, correction: ModelRequest.Correction? = nil) -> ModelRequest {
        ModelRequest(
            model: "smollm2-135m-instruct",
            prompt: Prompt(
                system: "",
                instruction: "Decide.",
                examples: (0..<examples).map { index in
                    AnalysisExample(
                        document: "Text \(index).",
                        result: ["sentiment": index.isMultiple(of: 2) ? "positive" : "negative"]
                    )
                },
                document: "It works.",
                user: "",
                schema: .object([
                    .init(name: "sentiment", schema: .enumeration(["positive", "negative"]))
                ])
            ),
            maxTokens: 64,
            correction: correction
        )
    }

    private func text(_ request: ModelRequest) -> CompletionText {
        CompletionText(request, form: AnswerForm(request.prompt.schema))
    }

    @Test func `examples come first and the text breaks off where the answer begins`() {
        let text = text(Self.request(examples: 2))
        #expect(
            text.prefix + text.tail == """
                Decide.

                Document: Text 0.
                JSON: {"sentiment":"positive"}

                Document: Text 1.
                JSON: {"sentiment":"negative"}

                Document: It works.
                JSON:\u{20}
                """
        )
        #expect(text.heldOut.isEmpty)
    }

    @Test func `the last twelve examples are shown and the others held out`() {
        let text = text(Self.request(examples: 15))
        #expect(text.heldOut.map(\.document) == ["Text 0.", "Text 1.", "Text 2."])
        #expect(text.prefix.hasPrefix("Decide.\n\nDocument: Text 3.\n"))
        #expect(text.prefix.hasSuffix("{\"sentiment\":\"positive\"}\n\nDocument:"))
    }

    @Test func `examples are held out only where every label is among them`() {
        let text = text(Self.request(examples: 13))
        #expect(text.heldOut.isEmpty)
        #expect(text.prefix.hasPrefix("Decide.\n\nDocument: Text 0.\n"))
    }

    @Test func `a wrong answer is shown with what is wrong about it`() {
        let text = text(
            Self.request(
                examples: 1,
                correction: .init(answer: "{}", message: "a label is missing")
            )
        )
        #expect(
            text.tail == " It works.\nJSON: {}\nThat is wrong: a label is missing\nJSON: "
        )
    }
}
