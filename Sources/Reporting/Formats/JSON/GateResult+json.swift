public import AnalysisCore
public import JSON

extension GateResult {
    /// The one JSON form of a verdict, in reports and in what is said about runs.
    public var json: JSONObject {
        var object: JSONObject = [
            "name": .string(name),
            "condition": .string(condition),
            "measured": measured.map { .number($0) } ?? .null,
            "passed": .bool(passed),
        ]
        if bounds != nil || verdict == .inconclusive {
            object["verdict"] = .string(verdict.rawValue)
        }
        if let bounds {
            object["lower"] = .number(bounds.lower)
            object["upper"] = .number(bounds.upper)
            object["confidence"] = .number(bounds.confidence)
        }
        object["note"] = note.map { .string($0) }
        return object
    }
}
