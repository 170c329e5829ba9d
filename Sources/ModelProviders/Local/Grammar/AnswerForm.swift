import AnalysisCore
import JSON

/// An answer as a form that is filled in step by step: fixed text, choices among labels whose
/// probabilities are asked for, and text that the model writes under a grammar.
struct AnswerForm: Sendable, Hashable {
    /// One step.
    enum Step: Sendable, Hashable {
        /// Text that stands in every answer.
        case fixed(String)
        /// The label of a property, its quotes left out.
        case choice(property: String, labels: [String])
        /// The labels of a property that holds several, without the brackets and outer quotes.
        case choices(property: String, labels: [String], least: Int, most: Int)
        /// The probability of the label that was chosen last.
        case confidence
        /// Sentences of the document, which no model need be asked for.
        case excerpt(OutputSchema.Excerpt)
        /// A list of so many further sentences of the document at most.
        case excerpts(most: Int)
        /// What the model writes.
        case written(OutputSchema.Property)
    }

    /// The name of the number that is not asked of the model: it is the probability of the label.
    static let confidence = "confidence"

    /// The steps.
    private(set) var steps: [Step] = []
    private let schema: OutputSchema

    /// The form of answers that match a schema.
    init(_ schema: OutputSchema) {
        self.schema = schema
        guard case .object(let properties) = schema, !properties.isEmpty else {
            steps = [.written(OutputSchema.Property(name: "", schema: schema))]
            return
        }
        var hasChoice = false
        for (index, property) in properties.enumerated() {
            add((index == 0 ? "{" : ",") + JSONValue.string(property.name).description + ":")
            switch property.schema {
            case .enumeration(let labels) where labels.count > 1:
                hasChoice = true
                add("\"")
                steps.append(.choice(property: property.name, labels: labels))
                add("\"")
            case .array(of: .enumeration(let labels), let least, let most, unique: true)
            where labels.count > 1:
                hasChoice = true
                add("[\"")
                steps.append(
                    .choices(
                        property: property.name,
                        labels: labels,
                        least: max(1, least ?? 1),
                        most: min(labels.count, most ?? labels.count)
                    )
                )
                add("\"]")
            case .string(_, _, _, .excerpt(let length)):
                steps.append(.excerpt(length))
            case .array(of: .string(_, _, _, .excerpt), _, let most, _):
                steps.append(.excerpts(most: most ?? 1))
            case .number where hasChoice && property.name == Self.confidence:
                steps.append(.confidence)
            default:
                steps.append(.written(property))
            }
        }
        add("}")
    }

    /// Whether code finds the whole answer in the document.
    var isExcerpt: Bool {
        hasExcerpt
            && steps.allSatisfy { step in
                switch step {
                case .fixed, .excerpt, .excerpts: true
                case .choice, .choices, .confidence, .written: false
                }
            }
    }

    /// Whether any part of the answer consists of sentences of the document.
    var hasExcerpt: Bool {
        steps.contains { step in
            if case .excerpt = step { true } else { false }
        }
    }

    /// Whether any value must stand in the document.
    var hasCopies: Bool {
        steps.contains { step in
            if case .written(let property) = step { property.hasCopies } else { false }
        }
    }

    /// How many labels the property with the most of them has.
    var labelCount: Int {
        steps.map { step in
            switch step {
            case .choice(_, let labels), .choices(_, let labels, _, _): labels.count
            default: 0
            }
        }.max() ?? 0
    }

    /// The answer of an example, as the model is to write it: what is not asked of it left out.
    func text(of result: JSONObject) -> String {
        var shown = result
        if steps.contains(.confidence) { shown[Self.confidence] = nil }
        return JSONValue.object(shown).description
    }

    private mutating func add(_ text: String) {
        if case .fixed(let earlier)? = steps.last {
            steps[steps.count - 1] = .fixed(earlier + text)
        } else {
            steps.append(.fixed(text))
        }
    }
}

extension OutputSchema.Property {
    /// Whether its value, or one inside of it, must stand in the document.
    fileprivate var hasCopies: Bool { isCopied || schema.hasCopies }
}

extension OutputSchema {
    fileprivate var hasCopies: Bool {
        switch self {
        case .string(_, _, _, .passage), .string(_, _, _, .currency): true
        case .nullable(let schema), .array(let schema, _, _, _): schema.hasCopies
        case .object(let properties): properties.contains(where: \.hasCopies)
        case .string, .number, .integer, .boolean, .enumeration: false
        }
    }
}
