/// How log lines are written.
public enum LogFormat: String, Sendable, Hashable, CaseIterable {
    /// For people: time, level, message and `key=value` pairs.
    case text
    /// For machines: a JSON object a line.
    case json
}
