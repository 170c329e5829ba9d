import AnalysisCore
import JSON

/// The examples that completion models are shown; without them small models do not understand
/// what is asked.
///
/// A provider that shows only the last of them can measure by the others which labels its model
/// prefers whatever it reads.
enum BuiltExamples {
    /// How many examples a small model makes use of.
    private static let shownCount = 12

    /// The examples of an analysis, in the order in which they are shown.
    ///
    /// - Parameters:
    ///   - spec: The analysis.
    ///   - ownCount: How many examples of the pipeline follow. They take the place of those that
    ///     are made of categories: what is left of these would mislead about the model's leaning.
    /// - Returns: The examples, without the confidence.
    static func examples(for spec: AnalysisSpec, before ownCount: Int) -> [AnalysisExample] {
        switch spec.task {
        case .sentiment(let options): SentimentExamples.opinions.map { $0.example(options) }
        case .classification(let options):
            classification(options)
                .suffix(max(0, max(shownCount, options.categories.count) - ownCount))
        case .summary(let options): summary(options)
        case .extraction: extraction(spec.fields)
        }
    }

    /// Examples made of what the pipeline says about its categories: one for each phrase of a
    /// description, and as many for each category.
    private static func classification(_ options: ClassificationOptions) -> [AnalysisExample] {
        let phraseCount = max(1, shownCount / options.categories.count)
        return options.categories.flatMap { category in
            phrases(of: category).prefix(phraseCount).map { phrase in
                var result = JSONObject()
                if options.reason { result["reason"] = .string("It is about \(phrase).") }
                if options.multiple {
                    result["categories"] = [.string(category.name)]
                } else {
                    result["category"] = .string(category.name)
                }
                let document = phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
                return AnalysisExample(document: document, result: result)
            }
        }
    }

    /// The phrases of a description such as `payments, invoices and refunds`.
    private static func phrases(of category: ClassificationOptions.Category) -> [String] {
        let text = category.description ?? category.name
        let phrases = text.split(separator: ",").flatMap { $0.split(separator: " and ") }
            .map(\.trimmed).filter { !$0.isEmpty }
        return phrases.isEmpty ? [category.name] : phrases
    }

    private static func summary(_ options: SummaryOptions) -> [AnalysisExample] {
        // An example in English would draw summaries of other languages to English.
        guard options.language.map({ $0.lowercased().hasPrefix("en") }) ?? true else { return [] }
        var result: JSONObject = [
            "summary":
                "The harbour will be closed for repairs until May, so ferries leave from the old pier."
        ]
        if options.keyPoints > 0 {
            result["key_points"] = .array(
                ["harbour closed until May", "ferries leave from the old pier"]
                    .prefix(options.keyPoints).map { .string($0) }
            )
        }
        return [
            AnalysisExample(
                document: """
                    The council announced on Monday that the harbour will be closed for repairs. \
                    The work on the quay wall, damaged in the winter storms, is to take until \
                    May. Until then ferries leave from the old pier, ten minutes' walk away.
                    """,
                result: result
            )
        ]
    }

    /// Texts for the fields of an example; each field has one of its own, or the model learns to
    /// write the same everywhere.
    private static let texts = [
        "Harbour Works Ltd", "HW-20418", "Quay Street 7", "Anna Lindqvist", "repair of the pier",
        "Northern Line", "R 5512", "blue",
    ]

    /// One example made from the names and types of the fields.
    private static func extraction(_ fields: [FieldSpec]) -> [AnalysisExample] {
        var lines: [String] = []
        var result = JSONObject()
        for (index, field) in fields.enumerated() {
            let (text, value) = sample(of: field.type, index)
            lines.append("\(field.name.replacingUnderscores): \(text)")
            result[field.name] = value
        }
        return [AnalysisExample(document: lines.joined(separator: "\n"), result: result)]
    }

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
        case .number(let bounds):
            number(max(bounds.minimum ?? 12.5, min(bounds.maximum ?? 12.5, 12.5)))
        case .integer(let bounds): number(max(bounds.minimum ?? 3, min(bounds.maximum ?? 3, 3)))
        case .boolean: ("yes", true)
        case .date: ("4 March 2026", "2026-03-04")
        case .enumeration(let values): (values.first ?? "", .string(values.first ?? ""))
        case .list(let element, _): list(of: sample(of: element, index))
        case .object(let fields): object(fields)
        }
    }

    private static func number(_ value: Double) -> (text: String, value: JSONValue) {
        (value.shown, .number(value))
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
