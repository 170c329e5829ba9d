import AnalysisCore
import JSON

/// The examples of an analysis in the forms in which prompts show them.
///
/// They are rendered once: nothing in them depends on the document that a prompt is about.
struct ShownExamples: Sendable {
    /// For chat models, each with the user message that would ask about it.
    let chat: [AnalysisExample]
    /// For chat models that are asked about several documents at once: packs of one.
    let pack: [AnalysisExample]
    /// For completion models, as bare texts, the built-in ones first.
    let completion: [AnalysisExample]

    /// Renders examples.
    ///
    /// - Parameters:
    ///   - own: Those of the pipeline.
    ///   - built: Those that small models are shown before them.
    ///   - writer: Makes what writes user messages.
    init(
        _ own: [AnalysisExample],
        built: [AnalysisExample],
        writer: (InquiryForm) -> UserTextWriter
    ) {
        let single = writer(.single)
        let several = writer(.pack)
        chat = own.map { example in
            AnalysisExample(
                document: single.message(for: [Passage(example)]),
                result: example.result
            )
        }
        pack = own.map { example in
            AnalysisExample(
                document: several.message(for: [Passage(example)]),
                result: [Inquiry.results: [.object(Self.packed(example.result))]]
            )
        }
        completion = (built + own).map { example in
            AnalysisExample(
                document: single.bareText(for: Passage(example)),
                result: example.result
            )
        }
    }

    /// A result with the id that tells it from others.
    private static func packed(_ result: JSONObject) -> JSONObject {
        let id: JSONObject = [Inquiry.id: .string(Inquiry.packID(0))]
        return JSONObject((Array(id) + Array(result)).map { ($0.key, $0.value) })
    }
}
