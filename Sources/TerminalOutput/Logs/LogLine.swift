internal import AnalysisCore
internal import JSON
internal import Logging

/// One thing that was logged, on its way to becoming a line.
struct LogLine {
    var time: Duration
    var level: Logger.Level
    var label: String
    var message: String
    var metadata: Logger.Metadata

    /// `2026-11-24T01:39:09.123Z warning message key=value`, without any control character.
    func text(isUnicode: Bool) -> String {
        let visible = VisibleText(isUnicode: isUnicode)
        let level = level.rawValue
        let padding = String(repeating: " ", count: max(0, 7 - level.count))
        var line = "\(LogTime.text(of: time)) \(level)\(padding) \(visible.text(of: message))"
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            line += " \(visible.text(of: key))=\(visible.text(of: Self.word(value)))"
        }
        return line + "\n"
    }

    /// The same as a JSON object on one line, the members always in the same order.
    var json: String {
        let metadata = JSONObject(
            self.metadata.sorted { $0.key < $1.key }.map { ($0.key, Self.json($0.value)) }
        )
        var object: JSONObject = [
            "time": .string(LogTime.text(of: time)),
            "level": .string(level.rawValue),
            "label": .string(label),
            "message": .string(message),
        ]
        if !metadata.isEmpty { object["metadata"] = .object(metadata) }
        return VisibleText.json().text(of: .object(object)) + "\n"
    }

    /// A value as one word: quoted where it has white space or quotes, or is empty.
    private static func word(_ value: Logger.MetadataValue) -> String {
        let text = "\(value)"
        let isPlain = !text.isEmpty && !text.contains { $0.isWhitespace || "\"=\\".contains($0) }
        guard !isPlain else { return text }
        return "\"" + text.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#) + "\""
    }

    private static func json(_ value: Logger.MetadataValue) -> JSONValue {
        switch value {
        case .string(let text): .string(text)
        case .stringConvertible(let value): .string(value.description)
        case .array(let values): .array(values.map(json))
        case .dictionary(let values):
            .object(JSONObject(values.sorted { $0.key < $1.key }.map { ($0.key, json($0.value)) }))
        }
    }
}
