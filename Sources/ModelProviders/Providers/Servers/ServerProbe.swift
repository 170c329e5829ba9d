import AnalysisCore
import JSON

/// One small question that shows what a server does with a schema: the model is asked to break it.
///
/// What an answer breaks, the server does not keep. What it keeps, the server keeps as far as one
/// answer can tell.
enum ServerProbe {
    /// What is sent: all bounds and patterns, as they are.
    static let form = ServerCapabilities(
        schema: .enforced,
        keepsNumberBounds: true,
        patterns: .all
    )

    /// The request to a model.
    static func request(to model: String) -> ModelRequest {
        let user = #"{"side": "right", "share": 7.5, "code": "abc"}"#
        return ModelRequest(
            model: model,
            prompt: Prompt(
                system: "Repeat what the user says, and nothing else.",
                instruction: "",
                examples: [],
                document: user,
                user: user,
                schema: .object([
                    .init(name: "side", schema: .enumeration(["left"])),
                    .init(name: "share", schema: .number(minimum: 0, maximum: 1)),
                    .init(
                        name: "code",
                        schema: .string(
                            minLength: nil,
                            maxLength: nil,
                            pattern: "^[0-9]{3}$",
                            format: nil
                        )
                    ),
                ])
            ),
            maxTokens: 64,
            temperature: 0
        )
    }

    /// What an answer shows; `nil` where it was cut or refused, which shows nothing.
    static func capabilities(shownBy answer: ModelAnswer) -> ServerCapabilities? {
        guard answer.stop == .finished else { return nil }
        let json = try? JSONReader.value(of: answer.text)
        guard json?.object?.keys == ["side", "share", "code"], json?["side"] == "left",
            let share = json?["share"]?.double, let code = json?["code"]?.string
        else { return ServerCapabilities(schema: .prompt) }
        let isCode = code.utf8.count == 3 && code.allSatisfy { $0.isASCII && $0.isNumber }
        return ServerCapabilities(
            schema: .enforced,
            keepsNumberBounds: 0...1 ~= share,
            patterns: isCode ? .plain : ServerCapabilities.Patterns.none
        )
    }
}
