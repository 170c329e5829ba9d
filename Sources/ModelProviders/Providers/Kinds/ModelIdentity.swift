public import AnalysisCore

/// What decides the answers of a model on this machine, beside what it is asked: its name may stand
/// for another file tomorrow.
public struct ModelIdentity: Sendable {
    /// All of it, for people.
    public let description: String
    private let makeKey: @Sendable (ModelRequest) -> String

    /// An identity.
    ///
    /// - Parameters:
    ///   - description: All of it, for people.
    ///   - makeKey: Gives all of it for the key of a request.
    init(description: String, makeKey: @escaping @Sendable (ModelRequest) -> String) {
        self.description = description
        self.makeKey = makeKey
    }

    /// All of it, for the key of a request.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The key.
    public func key(of request: ModelRequest) -> String { makeKey(request) }
}
