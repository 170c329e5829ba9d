import AnalysisCore
import JSON

/// Several answers about one document, whose values are counted field by field.
///
/// The record is one of the answers as a whole: the earliest of those that agree with the majority
/// on the verdict and on most fields. Only the fields in which it is outvoted come from others.
struct Ballot {
    /// A value with the answers that gave it, by their places.
    private struct Choice {
        var value: JSONValue
        var folded: JSONValue
        var voters: [Int]
    }

    private let answers: [Reading]
    /// For each field, its values; those with most votes first, among equals the earliest.
    private let counted: [(field: String, choices: [Choice])]
    private var required: String?

    /// A ballot.
    ///
    /// - Parameters:
    ///   - answers: The answers in order; at least one.
    ///   - fields: The fields that are counted.
    init(_ answers: [Reading], fields: [String]) {
        self.answers = answers
        counted = fields.map { ($0, Self.choices(of: $0, in: answers)) }
    }

    /// Names the field that the chosen answer must agree with the majority on: the verdict, whose
    /// words and confidence stand beside it.
    mutating func require(_ field: String) {
        required = field
    }

    private static func choices(of field: String, in answers: [Reading]) -> [Choice] {
        var choices: [Choice] = []
        for (voter, answer) in answers.enumerated() {
            let value = answer.fields[field] ?? .null
            let folded = value.foldedAsSet
            if let index = choices.firstIndex(where: { $0.folded == folded }) {
                choices[index].voters.append(voter)
            } else {
                choices.append(Choice(value: value, folded: folded, voters: [voter]))
            }
        }
        return choices.enumerated()
            .sorted { ($1.element.voters.count, $0.offset) < ($0.element.voters.count, $1.offset) }
            .map(\.element)
    }

    /// The majority, with the agreement on each field as a share of all votes.
    ///
    /// - Parameter votes: How many votes there are, those without an answer included.
    /// - Returns: The reading; a field of which no value has more votes than any other is told by a
    ///   finding.
    func reading(of votes: Int) -> Reading {
        let chosen = chosen
        var (fields, sources) = (answers[chosen].fields, Set([chosen]))
        var grounding = GroundingMap(fields[AnswerShape.grounding])
        var (agreement, ties) = (JSONObject(), [Finding]())
        for (field, choices) in counted {
            guard let winner = choices.first else { continue }
            let share = Double(winner.voters.count) / Double(max(1, votes))
            agreement[field] = .number((share * 10_000).rounded() / 10_000)
            if let tie = Self.tie(field, choices, of: votes) { ties.append(tie) }
            guard !winner.voters.contains(chosen), let voter = winner.voters.first else { continue }
            fields[field] = winner.value
            let others = grounding.entries.filter { FieldPath($0.path).root != field }
            let own = GroundingMap(answers[voter].fields[AnswerShape.grounding]).entries
            grounding.entries = others + own.filter { FieldPath($0.path).root == field }
            sources.insert(voter)
        }
        let rest = fields[AnswerShape.grounding] != nil
        fields[AnswerShape.grounding] = nil
        fields[Record.agreementField] = .object(agreement)
        if rest { fields[AnswerShape.grounding] = grounding.json }
        let used = sources.sorted().map { answers[$0] }
        return Reading(
            fields: fields,
            findings: used.flatMap(\.findings).withoutRepeats + ties,
            notes: used.flatMap(\.notes).withoutRepeats
        )
    }

    /// The answer that the record is taken from.
    private var chosen: Int {
        var (best, most) = (0, -1)
        for voter in answers.indices {
            let agreed = counted.filter { $0.choices.first?.voters.contains(voter) == true }
            let isRight = agreed.contains { $0.field == required }
            let score = agreed.count + (isRight ? counted.count : 0)
            if score > most { (best, most) = (voter, score) }
        }
        return best
    }

    private static func tie(_ field: String, _ choices: [Choice], of votes: Int) -> Finding? {
        guard let winner = choices.first else { return nil }
        let tied = choices.prefix { $0.voters.count == winner.voters.count }
        guard tied.count > 1 else { return nil }
        let shown = tied.prefix(3).map { "\($0.value.excerpt) has \($0.voters.count)" }
        let more = tied.count > shown.count ? ", …" : ""
        return Finding(
            kind: "tie",
            message: "\(field): no value has most of \(votes) votes: "
                + shown.joined(separator: ", ") + more + "; the earliest stands"
        )
    }
}

extension JSONValue {
    /// The value for comparison: as `folded`, and lists of texts without their order.
    fileprivate var foldedAsSet: JSONValue {
        guard case .array(let elements) = folded else { return folded }
        let texts = elements.compactMap(\.string)
        guard texts.count == elements.count else { return folded }
        return .array(texts.sorted().map { .string($0) })
    }
}

extension Array where Element: Hashable {
    /// The elements without those that came before.
    fileprivate var withoutRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
