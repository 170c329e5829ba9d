import Markup

/// Answers for each name, by its number, whether it is the one that a path asks for.
///
/// A document has few names and many elements: each name is compared once.
struct XMLNameTest: Sendable {
    private enum Answer {
        case unknown, yes, no
    }

    private let name: XMLPath.Name
    private var answers: [Answer] = []

    /// A test for a name.
    init(_ name: XMLPath.Name) {
        self.name = name
    }

    /// Whether the name of a number is the one.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - names: The names by number; asked for once a number.
    /// - Returns: Whether it is.
    mutating func matches(_ number: Int, in names: @autoclosure () -> [XMLName]) -> Bool {
        if number < answers.count, answers[number] != .unknown { return answers[number] == .yes }
        while answers.count <= number { answers.append(.unknown) }
        let isMatch = name.matches(names()[number])
        answers[number] = isMatch ? .yes : .no
        return isMatch
    }
}
