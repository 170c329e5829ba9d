/// Why a labels file cannot be used.
public struct LabelsError: Error, Sendable, Hashable {
    /// The line that is wrong, from 1.
    public var line: Int
    /// What is wrong, and what is expected instead.
    public var message: String

    /// An error.
    public init(line: Int, message: String) {
        self.line = line
        self.message = message
    }
}

extension LabelsError: CustomStringConvertible {
    /// The line and the message.
    public var description: String { "line \(line): \(message)" }
}
