import Analyses
import AnalysisCore
import JSON

/// Values that several suites share.
enum Samples {
    static func sentiment(
        _ options: SentimentTask = SentimentTask(),
        fields: [FieldSpec] = [],
        prompt: PromptOptions = PromptOptions()
    ) throws -> Analysis {
        try Analysis(AnalysisSpec(task: options, fields: fields), options: prompt)
    }

    static func classification(
        multiple: Bool = false,
        reason: Bool = false,
        prompt: PromptOptions = PromptOptions()
    ) throws -> Analysis {
        let options = ClassificationTask(
            categories: [
                .init(name: "billing", description: "payments and invoices"),
                .init(name: "technical", description: "faults and errors"),
                .init(name: "other"),
            ],
            multiple: multiple,
            reason: reason
        )
        return try Analysis(AnalysisSpec(task: options), options: prompt)
    }

    static func summary(
        _ options: SummaryTask = SummaryTask(),
        fields: [FieldSpec] = [],
        prompt: PromptOptions = PromptOptions()
    ) throws -> Analysis {
        try Analysis(AnalysisSpec(task: options, fields: fields), options: prompt)
    }

    static func extraction(
        _ fields: [FieldSpec],
        prompt: PromptOptions = PromptOptions()
    ) throws -> Analysis {
        try Analysis(AnalysisSpec(task: ExtractionTask(), fields: fields), options: prompt)
    }

    /// An extraction whose values are looked for only where a field says so.
    static func reading(_ fields: [FieldSpec]) throws -> Analysis {
        try extraction(fields.map(\.notLookedFor))
    }

    static let invoice: [FieldSpec] = [
        FieldSpec(
            name: "vendor",
            type: .string(StringBounds()),
            description: "company that sent the invoice"
        ),
        FieldSpec(name: "total", type: .number(NumberBounds(minimum: 0, decimal: .comma))),
        FieldSpec(name: "date", type: .date(.dmy), isRequired: false),
        FieldSpec(
            name: "items",
            type: .list(
                of: .object([
                    FieldSpec(name: "name", type: .string(StringBounds(maxLength: 80))),
                    FieldSpec(name: "price", type: .number(NumberBounds())),
                ]),
                ItemBounds(maxItems: 10)
            ),
            isRequired: false
        ),
        FieldSpec(name: "quote", type: .quote(.require)),
    ]

    static func passage(_ text: String, metadata: [String: String] = [:]) -> Passage {
        Passage(document: DocumentID("a.txt"), text: text, metadata: metadata)
    }

    static func answer(
        _ text: String,
        stop: ModelAnswer.StopReason = .finished,
        probabilities: [String: [String: Double]] = [:]
    ) -> ModelAnswer {
        ModelAnswer(
            text: text,
            stop: stop,
            usage: nil,
            model: "test",
            probabilities: probabilities
        )
    }
}

/// What came of an answer, in one line: the fields, or the failure with its remedy.
func outcome(_ result: Result<Reading, ReadingFailure>) -> String {
    switch result {
    case .success(let reading):
        return JSONWriter().text(of: .object(reading.fields))
    case .failure(let failure):
        let remedy =
            switch failure.remedy {
            case .correct: "correct"
            case .moreRoom(nil): "more room"
            case .moreRoom: "more room and correct"
            case .smallerParts: "smaller parts"
            case .alone: "alone"
            case .none: "none"
            }
        return "\(failure.reason.rawValue) [\(remedy)] \(failure.message)"
    }
}

extension FieldSpec {
    /// The field, looked for only where it says so.
    var notLookedFor: FieldSpec {
        var field = self
        field.type = type.notLookedFor
        return field
    }
}

extension FieldType {
    fileprivate var notLookedFor: FieldType {
        switch self {
        case .string(var bounds):
            bounds.grounding = bounds.grounding ?? .off
            return .string(bounds)
        case .number(var bounds):
            bounds.grounding = bounds.grounding ?? .off
            return .number(bounds)
        case .integer(var bounds):
            bounds.grounding = bounds.grounding ?? .off
            return .integer(bounds)
        case .date(let order, let grounding): return .date(order, grounding: grounding ?? .off)
        case .list(let element, let bounds): return .list(of: element.notLookedFor, bounds)
        case .object(let fields): return .object(fields.map(\.notLookedFor))
        case .boolean, .enumeration, .quote: return self
        }
    }
}
