/// The answers to the elements of a pack, matched by id and never by position.
public struct PackAnswers<ID: Hashable & Sendable, Answer: Sendable>: Sendable {
    /// The answers to elements that were answered exactly once.
    public let answers: [ID: Answer]
    /// The elements without an answer, in the order in which they were asked.
    public let missing: [ID]
    /// The elements with more than one answer: none of them counts.
    public let doubled: [ID]
    /// What was answered and not asked, in the order of the answers.
    public let foreign: [ID]

    /// Matches answers with what was asked.
    public init(_ answers: some Sequence<(id: ID, answer: Answer)>, asked: [ID]) {
        var matched: [ID: Answer] = [:]
        var counts = Dictionary(asked.map { ($0, 0) }) { first, _ in first }
        var foreign: [ID] = []
        for (id, answer) in answers {
            guard let count = counts[id] else {
                foreign.append(id)
                continue
            }
            counts[id] = count + 1
            matched[id] = count == 0 ? answer : nil
        }
        self.answers = matched
        missing = asked.filter { counts[$0] == 0 }
        doubled = asked.filter { counts[$0, default: 0] > 1 }
        self.foreign = foreign
    }

    /// Whether every element was answered exactly once, and nothing else was.
    public var isComplete: Bool { missing.isEmpty && doubled.isEmpty && foreign.isEmpty }
}

extension PackAnswers: CustomStringConvertible {
    /// What is wrong, in words that can be sent to whoever answered; empty if nothing is.
    public var description: String {
        [("no answer for", missing), ("several answers for", doubled), ("not asked for", foreign)]
            .filter { !$0.1.isEmpty }
            .map { words, ids in "\(words) \(ids.map { "\($0)" }.joined(separator: ", "))" }
            .joined(separator: "; ")
    }
}
