public import JSON

/// A classification: one or several of given categories.
public struct ClassificationTask: AnalysisTask, Hashable {
    /// The categories in order; at least two.
    public var categories: [DescribedName]
    /// Whether a document may have several.
    public var multiple: Bool
    /// Whether the model states its reason in a sentence.
    public var reason: Bool

    /// A classification.
    public init(categories: [DescribedName], multiple: Bool = false, reason: Bool = false) {
        self.categories = categories
        self.multiple = multiple
        self.reason = reason
    }

    /// Which analysis it is.
    public static var kind: AnalysisKind { .classification }
}

extension AnalysisKind {
    /// One or several of given categories.
    public static let classification = AnalysisKind(
        "classification",
        options: [
            AnalysisOption(
                "categories",
                .names(of: "category"),
                "The categories: each name with what belongs to it, or a list of names.",
                isRequired: true
            ),
            AnalysisOption(
                "multiple",
                .flag,
                "Whether a document may have several categories; false by default."
            ),
            AnalysisOption(
                "other",
                .flag,
                "Whether there is a category `other` for everything else; false by default."
            ),
            AnalysisOption(
                "reason",
                .flag,
                "Whether the model states its reason in a sentence; false by default."
            ),
        ],
        optionsSummary: "The options of a classification.",
        fieldNames: ["category", "categories", "confidence", "reason"],
        requirement: Requirement(
            key: "classification",
            example: "classification: {categories: {billing: payments, other: anything else}}"
        ),
        gateFamily: "category",
        form: .label,
        starter: Starter(
            instructions: "Choose by what the author wants, not by the words used.",
            document: "I was charged twice.",
            result: "{category: billing, confidence: 0.9}",
            options: """
                # The categories, and what belongs to each.
                classification:
                  categories:
                    billing: payments and invoices
                    technical: faults and errors
                    other: anything else
                  # multiple: true

                # Further fields.
                # fields:
                #   urgent: {type: boolean, description: Whether an answer is needed today}
                """
        )
    ) { options in
        guard var categories = options.names("categories") else { return nil }
        if options.flag("other") {
            if categories.contains(where: { $0.name == "other" }) {
                options.warn("other", "has no effect: there is such a category")
            } else {
                categories.append(DescribedName(name: "other", description: "anything else"))
            }
        }
        guard categories.count >= 2 else {
            options.refuse(
                "categories",
                "has a single category",
                isAboutValue: true,
                expected: "at least two",
                note: "`other: true` adds one for everything else"
            )
            return nil
        }
        return ClassificationTask(
            categories: categories,
            multiple: options.flag("multiple"),
            reason: options.flag("reason")
        )
    }
}

extension ClassificationTask {
    /// Everything that the options say, in one fixed form.
    public var canonical: JSONObject {
        [
            "categories": .array(
                categories.map { category in
                    [.string(category.name), category.description.map { .string($0) } ?? .null]
                }
            ),
            "multiple": .bool(multiple),
            "reason": .bool(reason),
        ]
    }

    /// The field that holds the category or the categories.
    public var verdict: String? { multiple ? "categories" : "category" }

    /// The categories, for templates.
    public var choices: [DescribedName] { categories }

    /// The reason, where it is wished for, then the category and how sure it is.
    public var fields: [AnswerField] {
        let names = FieldType.enumeration(categories.map(\.name))
        var fields: [AnswerField] = []
        if reason {
            fields.append(
                AnswerField(
                    FieldSpec(
                        name: "reason",
                        type: .string(.ownWords),
                        description: "why, in one sentence"
                    )
                )
            )
        }
        let category =
            multiple
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
        return fields + [AnswerField(category), .confidence]
    }

    /// What the model shall do.
    public func text(language: String?) -> String {
        let lines = categories.map { category in
            category.description.map { "- \(category.name): \($0)" } ?? "- \(category.name)"
        }
        let choice =
            multiple
            ? "Choose every category that the document belongs to, at least one."
            : "Choose the one category that the document belongs to most."
        return """
            You classify documents.

            \(choice) The categories are:
            \(lines.joined(separator: "\n"))
            """
    }

    /// The task in a sentence.
    public func instruction(fields: [FieldSpec], language: String?) -> String {
        let names = categories.map { category in
            category.description.map { "\(category.name) (\($0))" } ?? category.name
        }
        let list = names.joined(separator: "; ")
        return multiple
            ? "Name all of these categories that fit each document: \(list)."
            : "Classify each document into one of these categories: \(list)."
    }

    /// How many examples a small model makes use of.
    private static let shownCount = 12

    /// Examples made of what the pipeline says about its categories: one for each phrase of a
    /// description, and as many for each category.
    ///
    /// Examples of the pipeline take the place of some: what is left of these would mislead about
    /// the model's leaning.
    public func examples(fields: [FieldSpec], before ownCount: Int) -> [AnalysisExample] {
        let phraseCount = max(1, Self.shownCount / categories.count)
        let examples = categories.flatMap { category in
            Self.phrases(of: category).prefix(phraseCount).map { phrase in
                var result = JSONObject()
                if reason { result["reason"] = .string("It is about \(phrase).") }
                if multiple {
                    result["categories"] = [.string(category.name)]
                } else {
                    result["category"] = .string(category.name)
                }
                let document = phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
                return AnalysisExample(document: document, result: result)
            }
        }
        return examples.suffix(max(0, max(Self.shownCount, categories.count) - ownCount))
    }

    /// The phrases of a description such as `payments, invoices and refunds`.
    private static func phrases(of category: DescribedName) -> [String] {
        let text = category.description ?? category.name
        let phrases = text.split(separator: ",").flatMap { $0.split(separator: " and ") }
            .map(\.trimmed).filter { !$0.isEmpty }
        return phrases.isEmpty ? [category.name] : phrases
    }

    /// The tokens of an answer.
    public var room: AnswerRoom {
        AnswerRoom(
            most: 256 + (multiple ? 128 : 0) + (reason ? 256 : 0),
            usual: 20 + (multiple ? 10 : 0) + (reason ? 40 : 0)
        )
    }

    /// Refuses fewer than two categories, and names that a model could not tell apart.
    public func check(fields: [FieldSpec]) throws(AnalysisError) {
        guard categories.count >= 2 else {
            throw AnalysisError(
                code: .tooFew,
                part: .option("classification.categories"),
                message: "a classification chooses between at least two categories"
            )
        }
        if let (index, fault) = NameFault.first(in: categories.map(\.name)) {
            throw AnalysisError(
                code: .invalidName,
                part: .item(index, of: "classification.categories"),
                message: fault
            )
        }
    }
}
