import AnalysisCore

/// What an answer holds: the fields of the analysis itself and those that the pipeline adds, all
/// in one list, so that schema, prompt, reading and merging see no difference between them.
struct AnswerShape: Sendable, Hashable {
    /// The fields in the order in which the model writes them: what leads to the verdict first.
    var fields: [FieldSpec]
    /// The name of the field that holds the verdict, one label or a list of them, if there is one.
    var verdict: String?
    /// How many fields at the start are the analysis' own.
    private(set) var ownCount: Int

    /// Whether the answers are summaries.
    var isSummary: Bool { ownCount > 0 && fields[0].name == Self.summary }

    /// The name of the field that holds a summary.
    static let summary = "summary"

    /// The name of the field that says how sure the verdict is.
    static let confidence = "confidence"
    /// The name of the field of records that says where the confidence comes from.
    static let confidenceSource = "confidence_source"
    /// The name of the field that holds the most important points.
    static let keyPoints = "key_points"
    /// The name of the field of records that says where the words of a summary come from.
    static let summaryMethod = "summary_method"
    /// The name of the field of records that says where quotes stand in the document.
    static let grounding = "grounding"
    /// The name of the field of records that marks results of an incomplete document.
    static let partial = "partial"
    /// Names that records use for themselves.
    static let reserved = [
        confidenceSource, summaryMethod, grounding, partial, Record.agreementField,
    ]

    init(_ spec: AnalysisSpec) {
        switch spec.task {
        case .summary(let options):
            fields = Self.summary(options)
        case .sentiment(let options):
            fields = Self.sentiment(options)
            verdict = "sentiment"
        case .classification(let options):
            fields = Self.classification(options)
            verdict = options.multiple ? "categories" : "category"
        case .extraction:
            fields = []
        }
        ownCount = fields.count
        fields += spec.fields
    }

    /// The shape of the answers about parts of a long document: any one of them may lack a field
    /// of the pipeline that another part has.
    var relaxed: AnswerShape {
        var shape = self
        for index in shape.fields.indices.dropFirst(ownCount) {
            shape.fields[index].isRequired = false
            if case .list(let element, var bounds) = shape.fields[index].type {
                bounds.minItems = nil
                shape.fields[index].type = .list(of: element, bounds)
            }
        }
        return shape
    }

    /// The labels among which the verdict chooses.
    var labels: [String] {
        switch fields.first(where: { $0.name == verdict })?.type {
        case .enumeration(let values), .list(of: .enumeration(let values), _): values
        default: []
        }
    }
}

extension AnswerShape {
    /// What a model says in its own words is looked for nowhere.
    private static let ownWords = StringBounds(grounding: .off)

    private static let confidenceField = FieldSpec(
        name: confidence,
        type: .number(NumberBounds(minimum: 0, maximum: 1, grounding: .off)),
        description: "how sure you are, from 0 (a guess) to 1 (certain)"
    )

    private static func summary(_ options: SummaryOptions) -> [FieldSpec] {
        let length =
            switch options.length {
            case .sentences(1): "one sentence"
            case .sentences(let count): "at most \(count) sentences"
            case .words(let count): "at most \(count) words"
            }
        var fields = [
            FieldSpec(
                name: summary,
                type: .string(ownWords),
                description: "what the document says, in \(length)"
            )
        ]
        if options.keyPoints > 0 {
            fields.append(
                FieldSpec(
                    name: keyPoints,
                    type: .list(
                        of: .string(ownWords),
                        ItemBounds(minItems: 1, maxItems: options.keyPoints)
                    ),
                    description: "the most important points, one short phrase each"
                )
            )
        }
        return fields
    }

    private static func sentiment(_ options: SentimentOptions) -> [FieldSpec] {
        let labels = FieldType.enumeration(["positive", "negative", "neutral"])
        var fields: [FieldSpec] = []
        if options.evidence {
            fields.append(
                FieldSpec(
                    name: "evidence",
                    type: .quote(.flag),
                    description: "the passage that shows the author's attitude best"
                )
            )
        }
        if options.aspects {
            fields.append(
                FieldSpec(
                    name: "aspects",
                    type: .list(
                        of: .object([
                            FieldSpec(
                                name: "aspect",
                                type: .string(StringBounds(maxLength: 80, grounding: .off))
                            ),
                            FieldSpec(name: "sentiment", type: labels),
                        ]),
                        ItemBounds()
                    ),
                    description: "what the author judges, and how; empty where nothing is judged"
                )
            )
        }
        fields.append(
            FieldSpec(
                name: "sentiment",
                type: labels,
                description: "the attitude of the author in the document as a whole"
            )
        )
        fields.append(confidenceField)
        return fields
    }

    private static func classification(_ options: ClassificationOptions) -> [FieldSpec] {
        let names = FieldType.enumeration(options.categories.map(\.name))
        var fields: [FieldSpec] = []
        if options.reason {
            fields.append(
                FieldSpec(
                    name: "reason",
                    type: .string(ownWords),
                    description: "why, in one sentence"
                )
            )
        }
        fields.append(
            options.multiple
                ? FieldSpec(
                    name: "categories",
                    type: .list(of: names, ItemBounds(minItems: 1)),
                    description: "all categories that fit, the best first"
                )
                : FieldSpec(
                    name: "category",
                    type: names,
                    description: "the one category that fits best"
                )
        )
        fields.append(confidenceField)
        return fields
    }
}
