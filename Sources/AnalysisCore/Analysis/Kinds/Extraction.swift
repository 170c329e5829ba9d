public import JSON

/// An extraction: the fields that a pipeline names, and nothing else.
public struct ExtractionTask: AnalysisTask, Hashable {
    /// An extraction.
    public init() {}

    /// Which analysis it is.
    public static var kind: AnalysisKind { .extraction }
}

extension AnalysisKind {
    /// Typed fields.
    public static let extraction = AnalysisKind(
        "extraction",
        requirement: Requirement(key: "fields", example: "fields: {total: {type: number}}"),
        form: .values,
        starter: Starter(
            instructions: "Copy values as they stand; leave out what the document does not say.",
            document: "Acme Ltd, total due 12.50",
            result: "{sender: Acme Ltd, total: 12.5}",
            options: """
                # What to read from each document.
                fields:
                  sender: {type: string, description: Who wrote the document, required: false}
                  date: {type: date, description: When it was written, required: false}
                  total: {type: number, description: The amount that is due, required: false}
                  # quote: {type: quote, description: The sentence that says so, grounded: require}
                """
        )
    ) { _ in
        ExtractionTask()
    }
}

extension ExtractionTask {
    /// Nothing: an extraction has no options.
    public var canonical: JSONObject { [:] }

    /// None: all fields are the pipeline's.
    public var fields: [AnswerField] { [] }

    /// What the model shall do.
    public func text(language: String?) -> String {
        """
        You extract data from documents.

        Take every value from the document itself; never guess, compute or complete one. Where \
        the document does not state a value, and null is allowed, answer null.
        """
    }

    /// The task in a sentence.
    public func instruction(fields: [FieldSpec], language: String?) -> String {
        let names = fields.map { field in
            field.description.map { "\(field.name) (\($0))" } ?? field.name
        }
        return "Copy these values from each document: \(names.joined(separator: ", "))."
    }

    /// One example made from the names and types of the fields.
    public func examples(fields: [FieldSpec], before ownCount: Int) -> [AnalysisExample] {
        var lines: [String] = []
        var result = JSONObject()
        for (index, field) in fields.enumerated() {
            let (text, value) = Self.sample(of: field.type, index)
            lines.append("\(field.name.replacingUnderscores): \(text)")
            result[field.name] = value
        }
        return [AnalysisExample(document: lines.joined(separator: "\n"), result: result)]
    }

    /// The tokens of an answer.
    public var room: AnswerRoom { AnswerRoom(most: 1024, usual: 16, mostPerField: 240) }

    /// Refuses an extraction of nothing.
    public func check(fields: [FieldSpec]) throws(AnalysisError) {
        guard fields.isEmpty else { return }
        throw AnalysisError(
            code: .tooFew,
            part: .option("fields"),
            message: "an extraction needs at least one field"
        )
    }
}

extension ExtractionTask {
    /// Texts for the fields of an example; each field has one of its own, or the model learns to
    /// write the same everywhere.
    private static let texts = [
        "Harbour Works Ltd", "HW-20418", "Quay Street 7", "Anna Lindqvist", "repair of the pier",
        "Northern Line", "R 5512", "blue",
    ]

    /// A text that meets the bounds of a field.
    private static func text(_ bounds: StringBounds, _ index: Int) -> String {
        if bounds.maxLength == 3 { return "EUR" }
        return texts[index % texts.count]
    }

    private static func sample(
        of type: FieldType,
        _ index: Int = 0
    ) -> (text: String, value: JSONValue) {
        switch type {
        case .string(let bounds): (text(bounds, index), .string(text(bounds, index)))
        case .quote: ("The work takes until May.", "The work takes until May.")
        case .number(let bounds): number(12.5, within: bounds)
        case .integer(let bounds): number(3, within: bounds)
        case .boolean: ("yes", true)
        case .date: ("4 March 2026", "2026-03-04")
        case .enumeration(let values): (values.first ?? "", .string(values.first ?? ""))
        case .list(let element, _): list(of: sample(of: element, index))
        case .object(let fields): object(fields)
        }
    }

    /// A number, or the bound that it is beyond.
    private static func number(
        _ usual: Double,
        within bounds: NumberBounds
    ) -> (text: String, value: JSONValue) {
        let value = min(max(usual, bounds.minimum ?? usual), bounds.maximum ?? .infinity)
        return (value.withoutFraction, .number(value))
    }

    private static func list(
        of sample: (text: String, value: JSONValue)
    ) -> (text: String, value: JSONValue) {
        (sample.text, [sample.value])
    }

    private static func object(_ fields: [FieldSpec]) -> (text: String, value: JSONValue) {
        var texts: [String] = []
        var result = JSONObject()
        for (index, field) in fields.enumerated() {
            let (text, value) = sample(of: field.type, index)
            texts.append("\(field.name.replacingUnderscores) \(text)")
            result[field.name] = value
        }
        return (texts.joined(separator: ", "), .object(result))
    }
}

extension String {
    /// The name as words.
    fileprivate var replacingUnderscores: String {
        String(map { $0 == "_" ? " " : $0 })
    }
}
