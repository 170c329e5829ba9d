import AnalysisCore
import JSON

/// The form of answers in words, for servers that do not make answers keep to a schema.
enum PromptedSchema {
    /// What a reader of the record should know where answers are asked for so.
    static let note =
        "the answer's form was checked only here: the server does not enforce a schema"

    /// The system text of a prompt, and the schema behind it.
    static func system(of prompt: Prompt) -> String {
        let schema = JSONWriter().text(of: .object(prompt.schema.jsonSchema))
        return prompt.system
            + "\n\nAnswer with one JSON object that matches this JSON Schema, without"
            + " anything before or behind it:\n" + schema
    }
}
