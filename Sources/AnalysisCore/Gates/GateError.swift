/// Why a gate of a pipeline means nothing.
public struct GateError: Error, Sendable, Hashable {
    /// Which part is wrong.
    public enum Part: Sendable, Hashable {
        /// The name of the gate.
        case name
        /// The condition.
        case condition
    }

    /// Which part is wrong.
    public var part: Part
    /// What is wrong with it.
    public var message: String
    /// What could stand there instead; for names the known ones.
    public var expected: [String]

    /// An error.
    public init(part: Part, message: String, expected: [String] = []) {
        self.part = part
        self.message = message
        self.expected = expected
    }
}

extension GateError: CustomStringConvertible {
    /// The message and what could stand there instead.
    public var description: String {
        guard !expected.isEmpty else { return message }
        return "\(message) (expected \(expected.joined(separator: ", ")))"
    }
}
